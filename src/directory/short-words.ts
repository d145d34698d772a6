/** Words of names that people shorten, and words that are spelled in two ways. */

/** A short word, `=`, the words it may stand for. As `nameWords` leaves them: small ASCII letters. */
const SHORT = `tech=technologies,technology,technical,techniques,technik;techn=technologies,technology,technik;technol=technologies,technology;technology=technologies;technologies=technology;
sol=solutions,solution;sols=solutions;soln=solution,solutions;solns=solutions;svc=service,services;svcs=services;serv=services,service,servicios;srv=services,service;srvs=services;svs=services;
intl=international;intern=international;internat=international;int=international;mgmt=management;mgt=management;mngt=management;mngmt=management;grp=group,groupe,gruppe,grupo;gr=group;gp=group;gruppe=group;groupe=group;
sys=systems,system,systeme;syst=systems,system,systeme;sistemas=systems;eng=engineering,engineers;engr=engineering;engrg=engineering;engg=engineering;engineer=engineering;cons=consulting,consultants,consultores;consult=consulting,consultants,consultancy;consltg=consulting;consultancy=consulting;
bus=business;biz=business;bsns=business;sw=software;softw=software;soft=software;net=network,networks;netw=networks,network;ntwk=network,networks;nets=networks;partn=partners;ptnr=partner,partners;ptnrs=partners;prtnrs=partners;
hldg=holding,holdings;hldgs=holdings;hold=holding,holdings;holdings=holding;autom=automation;auto=automation,automotive;automn=automation;info=information,informatics,informatik;inform=informatik,informatics,informatique;
ind=industries,industrial,industry;inds=industries;indust=industries,industrial;mfg=manufacturing;manuf=manufacturing;mfrs=manufacturers;dist=distribution;distr=distribution;ent=enterprises,enterprise;enterpr=enterprises,enterprise;assoc=associates,associated,association;assocs=associates;bros=brothers;gebr=gebruder;
comm=communications,communication,commerce;comms=communications;telecom=telecommunications;telco=telecommunications;comp=computing,computer,computers;computr=computer;dev=development,developments;devt=development;elec=electric,electronics,electrical;electr=electronics,electric;fin=financial,finance;lab=labs,laboratories;labs=laboratories;
log=logistics,logistik;mktg=marketing;mktng=marketing;nat=national;natl=national;prod=products,productions;prods=products;prof=professional;pro=professional;res=research,resources;adv=advisory,advisors;advis=advisory;acct=accounting;acctg=accounting;analyt=analytics;anlytcs=analytics;
ctr=center,centre;cntr=center,centre;centre=center;center=centre;dyn=dynamics;dynam=dynamics;edu=education;gen=general;gov=government;inst=institute;integr=integration,integrators;integ=integration;innov=innovations,innovation;innovs=innovations;ops=operations;pac=pacific;pacif=pacific;atl=atlantic;
sec=security;secur=security;sup=supply;trans=transport;transp=transport;util=utilities;amer=american,america;eur=europe,european;brit=british;cal=california,calgary;cntrl=central;centr=central;no=north;nrth=north;so=south;dig=digital;digi=digital;dgtl=digital;dtl=digital;anal=analytics;
shri=shree,sri,sree;sri=shree,sree;cia=compania,compagnia;cie=compagnie;st=saint,sankt;saint=sankt;ste=sainte;mt=mount;mtn=mountain;ft=fort;dr=doktor,doctor;ing=ingenieure,ingenieur,ingenieria,ingegneria;ges=gesellschaft;verw=verwaltung;wirt=wirtschaft;buro=buero;org=organisation,organization;organisation=organization;sols=solutions;univ=universal,university;glob=global;gl=global;
one=1;two=2,to;to=2;for=4;three=3;four=4;five=5;six=6;seven=7;eight=8;nine=9;ten=10;eins=1;zwei=2;drei=3;first=1st,1;second=2nd;third=3rd`;

/** The other words that one may stand for, in both directions. */
export const OTHER_WORDS: ReadonlyMap<string, readonly string[]> = otherWords();

function otherWords(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  const add = (one: string, other: string): void => void (found.get(one) ?? found.set(one, new Set()).get(one))?.add(other);
  for (const line of SHORT.replace(/\n/g, '').split(';')) {
    const [short = '', words = ''] = line.split('=');
    for (const word of words.split(',')) {
      add(short, word);
      add(word, short);
    }
  }
  return new Map([...found].map(([word, others]) => [word, [...others]]));
}

/** Words that names write as digits: "Cloud2You". */
export const DIGITS: ReadonlyMap<string, string> = new Map([
  ['to', '2'],
  ['too', '2'],
  ['two', '2'],
  ['for', '4'],
  ['four', '4'],
]);
