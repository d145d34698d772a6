/** Lists of mail domains and names that tell what sort of mailbox an address is. Data only, from general knowledge. */

/** Domains where anybody can have a mailbox. */
export const CONSUMER_DOMAINS: ReadonlySet<string> = new Set(
  `gmail.com googlemail.com icloud.com me.com mac.com msn.com passport.com windowslive.com outlook.com outlook.at outlook.be outlook.cl
  outlook.co.th outlook.com.ar outlook.com.au outlook.com.br outlook.com.tr outlook.com.vn outlook.cz outlook.de outlook.dk outlook.es
  outlook.fr outlook.hu outlook.id outlook.ie outlook.in outlook.it outlook.jp outlook.kr outlook.lv outlook.my outlook.ph outlook.pt
  outlook.sa outlook.sg outlook.sk live.com live.at live.be live.ca live.ch live.cl live.cn live.co.kr live.co.uk live.co.za live.com.ar
  live.com.au live.com.mx live.com.my live.com.ph live.com.pt live.com.sg live.de live.dk live.fi live.fr live.hk live.ie live.in live.it
  live.jp live.nl live.no live.ru live.se aol.com aol.de aol.co.uk aim.com ymail.com rocketmail.com proton.me protonmail.com
  protonmail.ch pm.me tutanota.com tutanota.de tuta.com tuta.io tutamail.com web.de t-online.de freenet.de arcor.de posteo.de posteo.net
  mailbox.org mail.com email.com fastmail.com fastmail.fm hey.com hushmail.com zohomail.com duck.com mozmail.com orange.fr wanadoo.fr
  free.fr sfr.fr neuf.fr laposte.net libero.it virgilio.it tiscali.it alice.it tin.it bluewin.ch sunrise.ch hispeed.ch aon.at chello.at
  ziggo.nl kpnmail.nl planet.nl home.nl xs4all.nl telenet.be skynet.be btinternet.com sky.com talktalk.net virginmedia.com ntlworld.com
  blueyonder.co.uk comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net earthlink.net juno.com rogers.com
  shaw.ca sympatico.ca telus.net bigpond.com bigpond.net.au optusnet.com.au xtra.co.nz telia.com bredband.net comhem.se wp.pl o2.pl
  onet.pl interia.pl gazeta.pl seznam.cz email.cz centrum.cz volny.cz azet.sk zoznam.sk freemail.hu citromail.hu abv.bg mail.bg ukr.net
  i.ua mail.ru bk.ru inbox.ru list.ru internet.ru rambler.ru yandex.ru yandex.com ya.ru qq.com foxmail.com 163.com 126.com yeah.net
  sina.com sohu.com aliyun.com naver.com daum.net hanmail.net nate.com docomo.ne.jp ezweb.ne.jp softbank.ne.jp rediffmail.com uol.com.br
  bol.com.br terra.com.br ig.com.br sapo.pt mailinator.com guerrillamail.com 10minutemail.com yopmail.com temp-mail.org`.split(
    /\s+/u,
  ),
);

/** Names that are consumer mail under whatever suffix (`yahoo.co.jp`, `gmx.at`). */
export const CONSUMER_FAMILIES: ReadonlySet<string> = new Set(['yahoo', 'hotmail', 'gmx']);

/** Names before the `@` that stand for a desk, not for a person; without dots, dashes and underscores. */
export const SHARED_NAMES: ReadonlySet<string> = new Set(
  `abuse accounting accountspayable accounts admin administrator administration all billing bookings buchhaltung careers commercial
  compras comptabilite contabilidad contact contacto contactus contatti crm customercare customerservice donotreply einkauf empfang
  enquiries everyone facturacion feedback finance frontdesk geral hallo hello help helpdesk hi hr info information inquiries invoice
  invoices it itsupport jobs kontakt kontor kundenservice legal mail mailbox marketing me noreply notifications office ops order orders
  payments postmaster post press privacy procurement purchasing reception rechnung rechnungen root sales secretary security sekretariat
  service services shared social staff support sysadmin team teams test ventas verkauf vendite vertrieb verwaltung webmaster welcome`.split(
    /\s+/u,
  ),
);
