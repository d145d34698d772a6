/** Towns that people of other countries call by another name. Common knowledge; each line is one town. */

/** Names of one town with `=` between, small, without accents; the towns with `;` between. */
export const TOWN_NAMES = `munchen=munich=monaco di baviera;koln=cologne=colonia;nurnberg=nuremberg;wien=vienna=vienne=viena=becs=viden;geneve=geneva=genf=ginevra=ginebra;
zurich=zurigo;basel=basle=bale=basilea;bern=berne=berna;luzern=lucerne;lausanne=losanna;frankfurt am main=frankfurt=frankfurt main=ffm=francfort;
bruxelles=brussel=brussels=brussel bruxelles=bruselas;antwerpen=antwerp=anvers=amberes;gent=ghent=gand;liege=luik=luttich;brugge=bruges=brugges;leuven=louvain;mechelen=malines;
den haag=the hague=s gravenhage=la haye=hague;s hertogenbosch=den bosch;sevilla=seville;lisboa=lisbon=lissabon=lisbonne;porto=oporto;zaragoza=saragossa;a coruna=la coruna=corunna;cordoba=cordova;san sebastian=donostia;bilbao=bilbo;
milano=milan=mailand;roma=rome=rom;torino=turin;napoli=naples=neapel;firenze=florence=florenz;venezia=venice=venedig;genova=genoa=genua;padova=padua;bolzano=bozen;siracusa=syracuse;
warszawa=warsaw=warschau=varsovie=varsovia;krakow=cracow=krakau;wroclaw=breslau;gdansk=danzig;poznan=posen;lodz=lodsch;szczecin=stettin;katowice=kattowitz;
praha=prague=prag=praga;brno=brunn;plzen=pilsen;ceske budejovice=budweis;ostrava=ostrau;bratislava=pressburg=pozsony;kosice=kaschau;budapest=budapeszt;gyor=raab;pecs=funfkirchen;debrecen=debreczin;
goteborg=gothenburg=goteburg;kobenhavn=copenhagen=kopenhagen=copenhague=kopenhamn;helsingor=elsinore;aarhus=arhus;helsinki=helsingfors;turku=abo;tampere=tammerfors;espoo=esbo;
athina=athens=athen=athenes=atenas=atene;thessaloniki=salonika=saloniki=thessalonica;patra=patras;peiraias=piraeus;irakleio=heraklion;
kiiv=kyiv=kiev=kiew=kyjiv;lviv=lvov=lemberg=lwow;odesa=odessa;kharkiv=kharkov=charkiw;dnipro=dnepr=dnipropetrovsk;zaporizhzhia=zaporozhye;moskva=moscow=moskau=moscou;sankt peterburg=saint petersburg=st petersburg=petersburg;
sofiia=sofia=sofija;plovdiv=philippopolis;varna=warna;bucuresti=bucharest=bukarest=bucarest;iasi=jassy;timisoara=temeswar=temesvar;cluj napoca=cluj=klausenburg=kolozsvar;brasov=kronstadt;sibiu=hermannstadt;
beograd=belgrade=belgrad;zagreb=agram;ljubljana=laibach;rijeka=fiume;istanbul=constantinople;izmir=smyrna;ankara=angora;vilnius=wilna=vilna=wilno;riga=ryga;tallinn=reval;kaunas=kowno;klaipeda=memel;
tokyo=tokio=dong jing=dongjing;osaka=da ban=daban;nagoya=ming gu wu=mingguwu;fukuoka=fu gang=fugang;kyoto=jing du=jingdu;yokohama=heng bang=hengbang;kobe=shen hu=shenhu;sapporo=zha huang=zhahuang;sendai=xian tai=xiantai;hiroshima=guang dao=guangdao;
shanghai=shang hai;beijing=bei jing=peking=pekin;shenzhen=shen zhen;guangzhou=guang zhou=canton;hangzhou=hang zhou;nanjing=nan jing=nanking;chengdu=cheng du;tianjin=tian jin;wuhan=wu han;hong kong=hongkong=xiang gang=xianggang;taipei=tai bei=taibei;macau=macao;
seoul=seo ul=soul=seoul teugbyeolsi;busan=pusan=bu san;bengaluru=bangalore;mumbai=bombay;chennai=madras;kolkata=calcutta;new delhi=delhi;pune=poona;thiruvananthapuram=trivandrum;kochi=cochin;gurugram=gurgaon;
ciudad de mexico=mexico city=cdmx=mexico df=ciudad mexico;sao paulo=san pablo;rio de janeiro=rio;new york=new york city=nyc;los angeles=la;san francisco=sf=frisco;saint louis=st louis;saint paul=st paul;washington=washington dc=dc;philadelphia=philly;las vegas=vegas;
montreal=montreal qc;quebec=quebec city;johannesburg=joburg;cape town=kapstadt=kaapstad=le cap;dubai=dby=dubay;abu dhabi=abu dabi;riyadh=riyad=alryad=ar riyad;jeddah=jidda=jdh;doha=aldwhh;cairo=alqahrh=kairo=le caire=al qahira;jerusalem=yerushalayim=yrwsl;tel aviv=tel aviv yafo=tl abyb;
luxembourg=luxemburg;strasbourg=strassburg;lyon=lyons;marseille=marseilles;nice=nizza;dunkerque=dunkirk;lille=rijsel;reims=rheims;saint etienne=st etienne;edinburgh=edinburg;newcastle upon tyne=newcastle;london=londres=londra=londyn;dublin=baile atha cliath;cork=corcaigh;dun laoghaire=dunleary;
tromso=tromsoe;alesund=aalesund;oslo=christiania;malmo=malmoe;sankt gallen=st gallen=saint gall=st gall;salzburg=salisburgo;innsbruck=innsbruk;klagenfurt=klagenfurt am worthersee;hannover=hanover;braunschweig=brunswick;trier=treves;aachen=aix la chapelle;mainz=mayence;regensburg=ratisbon;bad homburg=bad homburg vor der hohe`;
