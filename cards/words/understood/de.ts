/** What people write in German, by meaning. */

import type { Understood } from './concepts';

/** That in German. */
export const de: Understood = {
  glue: `formular|erst|zuerst|gemäß|laut|lautet|bitteschön|einleiten|der|die|das|den|dem|des|ein|eine|einen|einem|einer|eines|und|oder|in|im|an|am|auf|aus|bei|beim|mit|nach|von|vom|zu|zum|zur|für|über|um|unter|vor|ab|bis|seit|durch|als|wie|so|dass|daß|damit|dann|denn|doch|ja mal|mal|eben|halt|
    auch|schon|sehr|ganz|nur so|hier|da|dort|dran|daran|drauf|dazu|dafür|dabei|her|hin|rein|raus|ist|sind|war|waren|wird|werden|wurde|wurden|worden|sein|sei|hat|haben|hatte|habe|hast|hätte|hätten|macht|machen|mach|gemacht|tun|tut|geht|gehen|gibt|geben|
    lassen|lass|sich|jetzt bitte|einfach|schnell|kurz|gleich|heute|eigentlich|vielleicht mal|wohl|gern|gerne|hallo zusammen|zusammen|liebe|lieber|team|dynamics|alles gute|sagt|gesagt|meint|glaube|denke|weiß|wissen|kommt|kommen|kam|nehmen|
    diese|dieser|dieses|diesen|diesem|jene|etwas|was für|man|leute|person|personen|seite|stelle|fall|mehr|sehr|nochmal|noch mal|gerade|aktuell|momentan|zurzeit|derzeit|inzwischen|mittlerweile|sofort|ab sofort|ab jetzt|dringend|bald|steht|stehen|
    sollte|sollten|würde|würden|könnte|könnten|ob das|also|nun|na|ach|ok dann|hatten|beide|beiden|läuft es|zwischen|gegen|ohne|tag|nehme|nimmt|bekommt|funktioniert|gibts|gibt’s|wäre|wären|dürfte|nen|ne|zeit|es ist zeit|grad|gerade eben|mal eben|diesmal|jedenfalls|übrigens|irgendwie`,
  me: 'ich|mich|mir|mein|meine|meinen|meinem|meiner|meins',
  we: 'wir|uns|unser|unsere|unseren|unserem|unserer|unseres',
  they: 'sie|ihnen|ihr|ihre|ihren|ihrem|ihrer|er|ihn|ihm|jemand|jemanden|jemandem|man|die leute|sein|seine|seinen',
  it: 'es|das',
  you: 'du|dich|dir|dein|deine|deinen|kannst|könntest|ihr|euch|euer|sie',
  please: 'bitte|bittschön|könntest du|kannst du|könnt ihr|könnten sie|können sie|wärst du so nett|sei so gut|mal bitte',
  be: 'ist|sind|bin|war|waren|sei|wurde|wird',
  has: 'hat|haben|habe|hatte|besitzt',
  want: 'will|wollen|willst|wollte|möchte|möchten|mag|brauche|brauchen|braucht|benötige|benötigen|hätte gern|hätten gern|wünsche|wünscht|gefragt|fragt|gebeten|bittet|angefragt|fragte|verlangt',
  must: 'muss|müssen|musst|müsste',
  shall: 'soll|sollen|sollte|sollten',
  can: 'kann|können|kannst|könnte|darf|dürfen|möglich',
  now: 'jetzt|nun|ab jetzt|ab sofort|inzwischen|mittlerweile',
  already: 'schon|bereits|vorhanden|bestehend*|existierend*',
  still: 'noch|weiterhin|immer noch|nach wie vor',
  new: 'neu|neue|neuer|neuen|neues|neuem|noch ein|noch einen|weiteren|weitere|weiterer|zusätzlich*|frisch*',
  start: `richte ein|leg an|lege an|setz auf|setze auf|mach auf|richte|einrichten|richten|anlegen|lege|legt|lege an|leg|erstelle|erstellen|erstellt|starten|starte|start|beginnen|beginne|beginn|aufsetzen|setz|setze|setzen|aufmachen|eröffnen|eröffne|bereitstellen|stell|stelle|anfordern|
    machen|mache|mach|mach auf|angehen|loslegen|vorbereiten|bereite|anstoßen|aktivieren|hochziehen|hinzufügen|buchen|buche|eingerichtet|aufbauen|starten lassen|anleiern|besorge|besorg|fangen wir an|starte einen|mach mal|anzulegen|anfangen`,
  signUp:
    'anmelden|melde an|meldet an|trag ein|anmeldung|melde|meldet|registrieren|registriere|registrierung|aufnehmen|angemeldet|anzumelden|sign up|signup|onboarden|onboarding|fangen wir an|fangen wir mit an|fangen an',
  test: 'testen|teste|testet|test|tests|ausprobieren|probieren|probiert|ausprobiert|evaluieren|evaluiert|evaluierung|piloten|pilot|demo|poc|ansehen|anschauen|kennenlernen|erproben|reinschnuppern|sehen|zum testen|getestet|spielen|rumspielen|beschnuppern|gern mal ausprobieren',
  trial:
    'trial|trials|test|tests|testversion|testversionen|testzugang|testzugänge|testumgebung|testumgebungen|probeversion|probeversionen|testphase|testphasen|demoversion|testabo|testlauf|probezeit|testmandant|testmandanten|testzeitraum|trialversion|demo|testkonto|probeabo|sandbox|testsystem|testinstanz',
  customer:
    'kunde|kunden|kundin|kundinnen|neukunde|neukunden|interessent|interessenten|interessentin|endkunde|endkunden|testkunden|mandant|kundschaft|auftraggeber|lead|prospect|klient|klienten|interessenten namens|einen interessenten|jemanden auf|haben wir jemanden',
  interested: 'interesse|interessiert|interessieren|überlegt|erwägt|nachgefragt|angefragt|neugierig',
  link: 'link|links|adresse|url',
  itself:
    'selbst|selber|sich selbst|sich selber|eigenständig|alleine|allein|selbst verwalten|selber verwalten|alleine weiter|in eigener hand',
  record:
    'erfassen|erfasse|erfasst|eintragen|trag|trage|nachtragen|trag nach|aufzeichnen|festhalten|dokumentieren|vermerken|notieren|aufnehmen|verbuchen|registrieren|nachtragen|ins system|hinterlegen',
  running:
    'läuft|laufen|laufend|laufende|laufenden|laufender|aktiv|aktive|aktiven|am laufen|im gange|testet schon|testet bereits|gerade|offen|offene|unterwegs|in arbeit',
  subscription: 'abo|abos|abonnement|abonnements|lizenz|lizenzen|subscription|vertrag|bezahltes|bezahlte|subskription',
  show: 'zeig|zeige|zeigen|zeigt|anzeigen|ansehen|anschauen|auflisten|liste|sehen|sehe|öffne|öffnen|gib mir|wo sehe ich|darstellen|schauen|schau|nachsehen|nachschauen|aufrufen|ruf|ruf auf|vorzeigen|rauf damit|her mit|aufmachen|mach auf',
  which: 'welche|welcher|welches|welchen|welchem|was|wie viele|wieviele',
  all: 'alle|allen|alles|aller|sämtliche|sämtlichen|gesamte|gesamten|ganze|ganzen|komplette|jeden|keiner unserer|kein partner|keine partner|jeder|jedem|jeder partner|keinen einzigen|kein partner übrig|keiner unserer partner|keiner von unseren partnern|keinen einzigen partner|kein einziger|keinen einzigen partner mehr',
  everything: 'alles|restlos|komplett',
  list: 'liste|listen|aus der liste|auflistung|tabelle|aufstellung|verzeichnis',
  overview: 'übersicht|überblick|dashboard|zusammenfassung|gesamtstand|cockpit|startübersicht|pipeline|stand der dinge',
  ends: 'endet|enden|ende|ablaufen|läuft ab|laufen ab|auslaufen|läuft aus|laufen aus|fällig|frist|fristen|ablauf|ablaufdatum|schluss|auslaufend*|ablaufend*|enddatum|endtermin|letzte tag|der letzte tag|letzter tag',
  soon: 'bald|demnächst|in den nächsten tagen|nächsten tagen|in kürze|kurz vor|übrig',
  thisWeek:
    'diese woche|dieser woche|in den nächsten tagen|nächsten tagen|nächsten 7 tage|bis freitag|bis sonntag|innerhalb einer woche|nächsten sieben tage|wochenende aus',
  thisMonth: 'diesen monat|dieser monat|diesem monat|im november|bis monatsende|monatsende|in diesem monat|ende des monats',
  attention:
    'dringend|dringende|kümmern|steht an|steht bei mir an|anstehen|to do|todo|zu tun|offen|wartet auf mich|eilig|priorität|aufmerksamkeit|brennt|erledigen muss|etwas dringendes|dringendes|heute tun|liegt bei mir an|liegt an|liegt heute an|was liegt an|muss ich mich kümmern|heute kümmern',
  many: 'wie viele|wieviele|anzahl',
  open: 'offen|offene|offenen|ausstehend*',
  status:
    'status|stand|steht|wie läuft|wie steht|wie geht es|läuft|lage|fortschritt|wie weit|aussieht|sieht es aus|wie sieht|entwickelt|ist mit|los mit|wie lange|tage|vorangekommen|wie ist|wie viel zeit|was ist passiert|was ist mit|schaut es aus|gibt es neues|wie weit ist|was neues|gibts was neues|gibt’s was neues|gibt es was neues|wie schaut’s|wie schauts|wie sieht’s aus|wie siehts aus|wie stehts|wie steht’s',
  details: 'details|detail|infos|info|informationen|einzelheiten|erzähl|näheres|mehr über|daten von|karte von|akte|datensatz',
  carer:
    'zuständig|verantwortlich|betreut|kümmert|betreuer|ansprechpartner|verantwortliche|zuständige|bearbeitet|hauptansprechpartner|soll haben|ich mache|mache das|meine sache|verantwortlich für|kümmere ich mich|solange ich weg bin|ich weg bin|betreuen|betreue|der zuständige',
  contact:
    'kontakt|kontakte|ansprechpartner|ansprechpartnerin|kontaktperson|telefonnummer|ansprechperson|e-mail von|mail von|kontaktdaten|sprechen wir bei|mit wem sprechen|wen rufe ich an|der kontakt|kontakts|kontaktes|sprechen wir jetzt mit|sprechen jetzt mit|neuer kontakt|neuen ansprechpartner|neuer ansprechpartner|neue kontaktperson|neuen kontakt|einen neuen ansprechpartner|sprechen wir|künftig anschreiben|anschreiben',
  credit: `partner of record|por|cpor|dpor|pal|gutschrift|provision|vergütung|incentive|partnerzuordnung|zugeordneter partner|claiming partner|partnernummer|partner-id|partnerid|zuordnen|ordne|ordnet|zuordnung|anrechnung|partner-of-record|
    record partner|betreuender partner|credit|partner admin link|anspruch|umsatzzuordnung|prämie`,
  claim: 'claim|claims|anspruch|ansprüche|zuordnung|antrag|zuordnungsantrag|anmeldung des anspruchs|claimen',
  accepted: 'angenommen|genehmigt|bestätigt|akzeptiert|bewilligt|zugestimmt|durchgegangen|durch|freigegeben|erfolgreich',
  rejected: 'abgelehnt|verweigert|zurückgewiesen|lehnt ab|nicht angenommen|nicht genehmigt|abgewiesen|gescheitert|fehlgeschlagen',
  nameAs:
    'festlegen|benennen|benenne|eintragen|trag uns ein|trag|trage|hinterlege|hinterlegen|machen|mach uns|hinzufügen|angeben|bestimmen|setzen|setze|einreichen|reiche|melde|anmelden|zuweisen|auswählen|ernennen|nennen|als partner eintragen|als partner auswählen|als partner drinstehen|drinstehen|als partner stehen',
  partner:
    'partner|partners|partnern|partnerin|berater|beraterin|beratern|dienstleister|dienstleisters|systemhaus|it-haus|lieferant|händler|reseller|anbieter|integrator|agentur|consultant|consultants|it-dienstleister|implementierer|beratung|kein partner|keine partner|keiner unserer partner|jeder partner|keinen einzigen partner|kein partner übrig|keinen einzigen partner mehr',
  partnerId: 'partner-id|partnerid|partner id|mpn|mpn-id|mbs-nummer|partnernummer',
  handOver:
    'übergeben|gib ab|eigentümerwechsel|übergabe|übergibt|übergebe|übertragen|übertragung|überlassen|abgeben|weitergeben|überführen|überführung|transfer|transferieren|abtreten|eigentümerwechsel|dem admin|an den kunden|dem kunden|besitzwechsel|umschreiben|aushändigen|eigentumsübergang|an den kunden abgeben|dem kunden abgeben|an den kunden geben|selbst verwalten|selber verwalten|selbst betreiben|in die hände des kunden|selber betreiben|selbst bekommen|selbst das sagen|das sagen im tenant|das sagen|schlüssel in die hand|schlüssel geben|die schlüssel übergeben',
  ownership:
    'abrechnungsadmin|abrechnungsadministrator|rechnungsadmin|rechnungsadministrator|billing-admin|besitz|eigentum|eigentümer|eigentümerin|besitzer|gehören|admin des kunden|neuen administrator|neuen admin|inhaber|administrator des kunden|eigentümerschaft|selbst bekommen|tenant selbst|in die hände des kunden|hände des kunden',
  owns: 'hat übernommen|haben übernommen|übernommen|gehört jetzt|gehört nun|gehört ihnen|ihnen|wurde übergeben|übergeben worden|ist übergeben|jetzt ihres|in ihrer hand|in der hand des kunden|hand des kunden|besitzt|besitzt jetzt',
  done: 'erledigt|fertig|abgeschlossen|vollzogen|durch|geschafft|über die bühne|beendet|komplett|vollständig',
  invite:
    'einladen|lade ein|lädt ein|ladet ein|lade|lädt|ladet|einlade|einladung schicken|einladung an|zugang zum datensatz|mitlesen|reinschauen|hier auch|auch sehen|das auch|einen code für|code für|mitverfolgen|mitschauen|teilen|freigeben|dazuholen|reinholen|hol mit rein|hol dazu|mit ins boot|hol mit dazu',
  invitation: 'einladung|einladungen|einladungscode|einladungslink',
  invited:
    'eingeladen|wurde eingeladen|einladung angenommen|code benutzt|code eingelöst|angenommen|eingelöst|geöffnet|verwendet|benutzt|genutzt',
  code: 'code|codes|einladungscode|kennung|zugangscode|schlüsselcode',
  enter: 'eingeben|gebe|gib ein|gebe ein|einlösen|löse|benutzen|eintippen|eintragen|verwenden|tippe|einfügen|ein',
  got: 'bekommen|erhalten|geschickt|gekriegt|gegeben|habe einen|zugeschickt|gesendet|gemailt|hat mir|soll hier',
  join: 'beitreten|nehme an|einladung an|annehmen|nehme die einladung|einlösen|teilnehmen|mitmachen|reinkommen',
  letIn:
    'zugang zum datensatz|hereinlassen|reinlassen|mit rein|mit dazu|mit reinholen|dazuholen|dazu holen|mit ins boot|mit hinein|hinein|hier mit hinein',
  signedIn:
    'angemeldet|eingeloggt|login|log-in|anmeldung hat|anmeldung geklappt|mich anmelden|einloggen|anmelden können|konnte mich|angemeldet bin|login hat|bin drin|geklappt|sign-in|zum ersten mal angemeldet|erste anmeldung',
  extend:
    'verlängert|verlängern|verlängerung|verlängere|ausgedehnt|tage mehr|mehr zeit|weitere 30 tage|30 tage länger|länger|läuft jetzt bis|läuft nun bis|aufschub|prolongiert|zusätzliche tage|hinausgeschoben|noch einen monat|einen monat dazubekommen|dazubekommen|mehr zeit bekommen|tage mehr bekommen|geht jetzt bis|trial läuft jetzt bis|läuft bis|geht bis|geht weiter bis|tage gekriegt|tage bekommen|nochmal einen monat|nochmal 30|monat länger|tage länger|wochen länger|noch einen monat länger|einen monat länger',
  bought:
    'gekauft|kauft|kaufen|kauf|bezahlt|bezahlen|zahlt|zahlen|unterschrieben|unterzeichnet|bestellt|bestellung|auftrag|lizenzen|lizenzen bestellt|live gegangen|live|abschluss|abgeschlossen|zahlender kunde|ist jetzt kunde|jetzt kunde|gewonnen|zugesagt|vertrag ist|produktiv|erworben|zugeschlagen|beauftragt|umgestellt auf bezahlt|aktiviert|gebucht|bestellung aufgegeben|hat bestellt|aufgegeben die bestellung',
  expired:
    'abgelaufen|ausgelaufen|zu ende|zeit ist um|ist um|geendet|beendet|vorbei|verstrichen|die zeit von|ist vorbei|die zeit ist abgelaufen|endete|die zeit ist um|zeit unseres|monat ist rum|ist rum|zeit ist rum|monat von ist rum|rum',
  lost: 'verloren|kein interesse|kein interesse mehr|abgesprungen|springt ab|macht nicht weiter|machen nicht weiter|wird nichts|aus dem rennen|geplatzt|gegen uns|nicht kaufen|kauft nicht|dagegen entschieden|entschieden|abgesagt|sagt ab|will nicht mehr|wollen nicht mehr|aufgegeben|aufgeben|gestorben|storniert|nicht weiter|ausgestiegen|steigt aus|gecancelt|doch nicht|rückzieher|kein budget|tot|hat abgesagt|wird nicht kaufen|interesse verloren|keine chance|geben auf|kein budget dafür|will es nicht|nix mehr|wird nichts mehr|wird nix mehr|wird das nichts|wird das nix|daraus wird nichts|sprang ab',
  competitor:
    'wettbewerber|mitbewerber|konkurrenz|konkurrent|salesforce|sap|hubspot|odoo|anderen anbieter|woanders|wettbewerb|sage|oracle',
  deleted:
    'gelöscht|gelöscht worden|wurde gelöscht|weg|entfernt worden|nicht mehr da|verschwunden|existiert nicht mehr|abgebaut|platt gemacht|plattgemacht|abgeräumt|gibt es nicht mehr|nicht mehr vorhanden|gibts nicht mehr|gibt’s nicht mehr|microsoft hat entfernt|umgebung gibt es nicht mehr',
  delete: 'löschen|lösche|löscht|löschung|vernichten|tilgen|entfernt werden|ausradieren',
  correct:
    'korrigieren|korrigiere|korrektur|ändern|ändere|anpassen|berichtigen|richtigstellen|verbessern|umändern|abändern|umstellen|stell|aktualisieren|sollte|eigentlich|bearbeiten|bearbeite',
  wrong:
    'falsch|falsche|falschen|falsches|stimmt nicht|nicht richtig|fehler|verkehrt|vertippt|tippfehler|falsch geschrieben|nicht korrekt|unrichtig|nicht mehr aktuell|fehler in|ist falsch|sind falsch|stimmt nicht mit|stimmen nicht|vertan|falsch eingetragen|falsch erfasst|unstimmig|stimmt etwas nicht|etwas stimmt nicht|stimmen|angaben nicht|falsche daten|geändert werden|korrigiert werden|ist falsch erfasst|falsch eingegeben',
  startDate:
    'startdatum|startdatums|starttag|beginn|begonnen|anfang|anfangsdatum|erster tag|start|gestartet|angefangen|eigentlich angefangen|begann|ersten tag|fing an|hat am begonnen|war der erste|erste tag|der erste tag|erstem tag',
  domain: 'domain|domains|domäne|webseite|website|internetadresse|homepage|domainname',
  company: 'firma|firmen|unternehmen|gesellschaft|firmenname|firmennamen|betrieb|organisation|name der firma',
  rename:
    'umbenennen|umbenannt|benenne|heißt jetzt|heißen jetzt|heißt nun|neuer name|namen geändert|umfirmiert|firmenname|heißt|firmiert|namensänderung|name von|namen von|name ist falsch geschrieben|tippfehler|neuen namen|heißt inzwischen|der kunde heißt|einen neuen namen|neue name|namen gewechselt|den namen gewechselt|hat den namen',
  changed:
    'geändert|gewechselt|andere|anderer|anderen|anderes|anderem|neuer kontakt|neue kontaktperson|ersetzt|ist jetzt|hat die firma verlassen|nicht mehr da|gegangen|wechsel|neuen ansprechpartner|neuer ansprechpartner|neuen kontakt',
  give: 'gib|gebe|geben|übergib|weise|zuweisen|zuteilen|geht an|überlass|übertrage|reich|weiterreichen|delegieren|bekommt|an meine|an meinen|abgeben an|gehen an',
  colleague: 'kollege|kollegen|kollegin|kolleginnen|chef|teamkollege|mitarbeiter|mitarbeiterin|teamkollegin',
  takeOver:
    'übernehme|übernimmt|übernehmen|kümmere|kümmert|mache ich|gehört ab jetzt mir|gehört mir|gib mir|bin zuständig|bin verantwortlich|mein kunde|betreue|betreut|mir zuweisen|auf mich|zuständig für|ab jetzt|ab sofort|soll sich kümmern|kümmern|bekommt|soll bekommen|bekommen|umschreiben|macht ab|vertritt|vertreten',
  archive:
    'archivieren|archiviere|archiviert|ausblenden|blende|aus der liste|nicht mehr sehen|verstecken|wegräumen|ins archiv|beiseite legen|nicht mehr anzeigen|einmotten|archivierung|nicht mehr in der übersicht|aus der übersicht|aus der übersicht raus',
  unarchive:
    'wieder einblenden|einblenden|zurückholen|aus dem archiv|wieder anzeigen|wiederherstellen|hol zurück|hol|dearchivieren|wieder in die liste|zurück in die liste|zurück aus dem archiv|nicht archiviert sein|wieder in der liste',
  forget:
    'vergiss|vergiss mich|vergessen|vergessen werden|dsgvo|datenschutz|über mich|von mir|gdpr|recht auf vergessen|recht auf löschung',
  data: 'daten|meine daten|personenbezogenen|personenbezogene|persönlichen|persönliche|informationen|was du weißt|du weißt|über mich|gespeichert|gespeichert hast|profil|verlauf',
  remind:
    'erinnere|erinnern|erinnerst|erinnert|erinnerung|erinnerungen|erinner|bescheid|benachrichtigung|benachrichtigungen|benachrichtigen|benachrichtige|hinweise|meldungen|anstupsen|melde dich|wiedervorlage|reminder|anpingen',
  message:
    'schreib|schreibe|schreiben|nachricht|nachrichten|schick|schicke|schicken|melden|stören|nerv|nerven|nervst|anschreiben',
  stop: 'stopp|schalte ab|schalt ab|schalte aus|stell ab|stelle ab|stop|hör auf|aufhören|keine erinnerungen mehr|keine mehr|keine|ausschalten|abschalten|abstellen|stumm|stummschalten|stumm schalten|ruhe|in ruhe|lass mich|nichts mehr|deaktivieren|abbestellen|nicht mehr|schluss mit|pausieren|nicht mehr hören|nicht wissen|keine neuigkeiten mehr|keine nachrichten mehr|schalte stumm|nichts neues mehr|keine updates mehr|genug von|hab genug|habe genug|reicht’s|reichts|es reicht|jetzt reicht|genug davon',
  again:
    'wieder|erneut|nochmal|noch einmal|wieder an|einschalten|anschalten|aktivieren|fortsetzen|reaktivieren|künftig wieder|auf dem laufenden',
  snooze:
    'nochmal|noch einmal|wieder|später nochmal|verschieben|verschiebe|nicht jetzt|nächste woche nochmal|vertagen|später erinnern|schlummern|frag mich|in einer woche|in einer stunde|aufschieben|zurückstellen|nicht heute|erinnere mich später',
  later:
    'später|nachher|ein andermal|später fertig|später weiter|mache ich später|für später|später speichern|zwischenspeichern|speichern|ein anderes mal|komme später',
  timeOfDay:
    'uhr|morgens|vormittags|mittags|nachmittags|abends|arbeitszeit|arbeitszeiten|bürozeiten|uhrzeit|zeitzone|nachts|erinnerungszeit|vormittag|ruhezeiten',
  workDay:
    'werktags|wochentags|werktagen|montags|dienstags|mittwochs|donnerstags|freitags|samstags|sonntags|wochenende|am freitag|am montag|werktag|arbeitstage|arbeitswoche',
  export:
    'exportieren|exportiere|export|csv|excel|xlsx|tabelle|herunterladen|download|als datei|datei|bericht|report|ausgeben|auswertung|runterladen|tabellenblatt|excel-tabelle|excel-datei|als excel-datei',
  remove: `entfernen|nimm weg|nehmt weg|wirf raus|wirf hinaus|schmeiß raus|entferne|entfernt|entzieh|entziehe|entziehen|entzieht|entzug|wegnehmen|nimm weg|nimm|nehmt|raus|rauswerfen|rausschmeißen|schmeiß|wirf|werft|hinauswerfen|loswerden|werde los|beenden|beende|widerrufen|widerruf|kündigen|sperren|sperre|aussperren|abschalten|
    soll weg|muss weg|weg|will weg|müssen gehen|muss gehen|soll gehen|abklemmen|trennen|löst|auflösen|abziehen|aberkennen|ausschließen|hinaus|abnehmen|streichen|zurückgeben|abgeben|kicken|kick|feuern|verbannen|deaktivieren|rauskicken|werden los|wird los|verlieren|muss gestoppt werden|keiner unserer partner|soll enden|soll aufhören|draußen haben|draußen|soll mehr hereinkommen|darf sich noch anmelden|kappen|kapp|kappe|abschneiden|muss raus|müssen weg|muss aus raus|sperren aus|sperrt aus`,
  access:
    'zugriff|zugriffe|zugang|zugänge|rechte|rechten|adminrechte|adminrechten|administratorrechte|berechtigung|berechtigungen|befugnisse|gdap|delegierte|delegierten|rolle|rollen|rein|rein kommen|reinkommen|kommen rein|drin|in unsere umgebung|hereinkommen|gastkonto|gastzugang|anmelden kann|einsehen|zugreifen|zugreift|admin-rechte|admin|administrator|hier noch anmelden|sich hier anmelden',
  admin: 'admin|admins|administrator|administratoren|adminrechte|globaler administrator|adminzugang',
  who: 'wer|wem|wen|wessen',
  noLonger:
    'nicht mehr|keinen mehr|keine mehr|kein mehr|länger|ehemaliger|ehemaligen|alte|alter|alten|früherer|früheren|gewechselt|vertrag beendet|zusammenarbeit beendet|ausgelaufen|vorbei|gekündigt|ex-partner|nie genehmigt|keinen zugriff mehr|soll mehr|keinen einzigen partner mehr|soll nicht mehr|darf nicht mehr|nicht mehr reinkommen',
  tenant: 'tenant|tenants|mandant|umgebung|umgebungen|system|systeme|instanz|verzeichnis|bei uns|unsere daten|organisation',
  outside: 'außen|extern|externe|externen|externer|fremde|fremden|fremder|dritte|dritten|außerhalb|gäste',
  leave:
    'raus aus|rausgehen|austragen|abgeben|zurückgeben|verlassen|uns raus|herausnehmen|uns zurückziehen|aussteigen|rückzug|zu gehen|gehen sollen|aus dem tenant gehen|aus dem tenant|gib zurück|gebt zurück|wir müssen raus|müssen raus|raus',
  relationship:
    'beziehung|partnerbeziehung|vertrag|zusammenarbeit|partnerschaft|arbeiten zusammen|arbeiten mit|partnerbeziehungen',
  help: 'hilfe|hilf|helfen|hilf mir|hilft|unterstützung|support|hiiilfe|help',
  notUnderstood:
    'verstehe nicht|verstehe das nicht|komme nicht weiter|nicht weiter|kapiere nicht|was jetzt|was nun|keinen plan|wie weiter|weiß nicht weiter|verstehe nur bahnhof|bin verloren|hänge fest',
  canDo:
    'was kannst du|was kann ich|was machst du|befehle|möglichkeiten|funktionen|wie funktioniert|wie geht das|was geht hier|wie benutze|wie bedient|wofür bist du|optionen|kommandos|was kann man hier|was kann dieser bot|was geht hier alles|für befehle|was soll ich tippen|hier machen|kann ich hier',
  guide: 'anleitung|anleiten|zeig mir wie|schritt für schritt|leitfaden|erklär mir wie|wie man|führ mich|handbuch',
  hello:
    'hallo|guten morgen|hi|moin|servus|guten morgen|guten tag|guten abend|grüß gott|grüezi|startseite|hauptmenü|hey|tach|morgen zusammen|menü|start|gude|hallöchen',
  thanks:
    'danke|dankeschön|vielen dank|besten dank|merci|dank|danke dir|danke schön|herzlichen dank|dankbar|tausend dank|thx|das war’s|das war alles|danke für heute',
  smallTalk:
    'haha|lol|wie geht es dir|wie gehts|wie geht’s|bist du ein mensch|bist du echt|bot|wer bist du|wer hat dich|wie heißt du|dein name|gut gemacht|tschüss|tschüs|auf wiedersehen|ciao|schönes wochenende|schönen feierabend|schönen tag|alles klar|super|toll|prima|klasse|perfekt|gute nacht|bis bald|bis morgen|witzig|cool|okay|feierabend|sorry|entschuldigung|kein problem|geil|läuft bei dir|hübsch|gut zu wissen|passt|ein mensch|echter mensch|roboter|freut mich',
  back: 'zurück|einen schritt zurück|vorherige|vorige frage|letzte frage|geh zurück|schritt zurück|verklickt|vertan',
  cancel:
    'abbrechen|abbruch|brich ab|vergiss es|lass gut sein|lass es|verwerfen|doch nicht|aufhören|stopp|schluss|beenden|egal|lassen wir das|will nicht mehr|nicht weiter machen|cancel|raus hier|schluss damit',
  goOn: 'weitermachen|mach weiter|mit dem formular|weiter|fortfahren|fortsetzen|weiter wo ich|aufgehört habe|formular|weiter mit|fahre fort|weitergehen|weiter geht’s|wo waren wir|stehengeblieben|stehen geblieben|wo sind wir stehengeblieben|wo wir aufgehört haben|aufgehört|wo haben wir aufgehört|wo habe ich aufgehört',
  restart: 'von vorn|von vorne|neu anfangen|nochmal von vorn|neu beginnen|noch einmal von vorne|alles auf anfang|neustart',
  not: 'nicht|nie|niemals|kein|keine|keinen|keiner|keinem|nichts|niemand|niemanden|ohne|weder|nein|kein partner|keine partner|keiner unserer|keiner unserer partner|nix|nich|net',
  notYet: 'noch nicht|noch kein|noch keine|noch keinen|noch nichts|bisher nicht|noch niemanden|wartet noch',
  why: 'warum|wieso|weshalb|wozu|wofür|zu welchem zweck|muss das sein|weswegen|wofür ist das|nötig|notwendig|was soll das|ist das pflicht|pflichtfeld',
  how: 'wie|wie kann ich|wie können wir|auf welche weise|wie geht|wie mache ich|wie lege ich',
  what: 'was|was ist|was sind|was bedeutet|was heißt|woran',
  where: 'wo|wohin|woher|wo finde|sitzen in|sitzen|sitzt in|ansässig',
  when: 'wann|bis wann|ab wann',
  if: 'ob|falls|wenn|kann man|ist das|gibt es|darf man|muss man|braucht man|bekommt er|ist die|kann ich das|muss das|kann das|ist es|von allein|von alleine|automatisch|müssen wir für|muss der kunde|kann ich jederzeit|verliere ich|werde ich|brauche ich|braucht der kunde',
  difference:
    'unterschied|unterschiede|unterscheidet|vergleich|besser|welches ist|am günstigsten|günstigste|am längsten|längste|am besten|billigste|vor- und nachteile|empfiehlst',
  cost: 'kostet|kosten|preis|preise|teuer|günstig|gratis|kostenlos|gebühr|gebühren|kreditkarte für|wie viel kostet|wieviel|abgerechnet|wird berechnet|kostet was|umsonst|belastet|abgebucht|berechnet|bezahlen muss|etwas bezahlen|kostet der|kostet das|jederzeit kündigen|was kostet es|haken',
  howLong: 'wie lange|wie oft|dauert|dauer|laufzeit|zweimal|maximal|höchstens|wie viele tage',
  happens: 'was passiert|passiert|geschieht|was geschieht|danach|nach dem test|nach ablauf|wenn der test|folgen',
  learn:
    'was ist ein|was ist eine|was bedeutet|bedeutet|was heißt|definition|erklär|erkläre|erklären|was versteht man|was sind|regel|regeln|wofür steht',
  matter: 'wichtig|egal ob|spielt eine rolle|relevant|rolle|genau stimmen|exakt|entscheidend|macht es was aus',
  legalForm: 'rechtsform|schreibweise|groß- und kleinschreibung|genaue schreibweise',
  offTopic: `wetter|witz|fußball|spiel|film|lied|musik|mittagessen|abendessen|frühstück|kaffee|pizza|restaurant|tisch|rezept|kochen|flug|hotel|zug|bahn|bus|taxi|auto|parkplatz|parkausweis|gebäude|raum|besprechungsraum|besprechung|termin|kalender|drucker|druckerpapier|papier|laptop|rechner|
    passwort|wlan|vpn|übersetze|übersetzen|englische|gedicht|geschichte|aktie|aktien|bitcoin|lotto|geburtstag|party|kuchen|hausaufgaben|tochter|sohn|frau|mann|kinder|hund|katze|katzen|urlaub|krank|arzt|euro|überweisen|miete|wohnung|haus|garten|küche|einkaufen|singen|tanzen|bild|bilder|foto|video|hintergrund|
    hauptstadt|wahl|politik|gericht|prozess|zölle|exportzölle|stahl|paket|fahrer|lager|serverraum|schlüssel|tür|büro|gewonnen gestern|gestern gewonnen|wer hat gewonnen|wie spät|spät|tokio|kantine|bier|wein|wasser|essen|trinken|wecker|timer|mathe|wurzel|steuer|steuererklärung|gehalt|urlaubsantrag|reisekosten|rechnung|rechnungen|zeitung|schuhe|friseur|
    letzte mail|maschine|waschmaschine|führerschein|ausweis|reisepass|geschenk|weihnachten|schulung|webinar|stau|fahrrad|heizung|licht|fenster|stuhl|monitor|tastatur|blumen|gießen|arbeitgeber|zahnarzt|zahnarzttermin|fitnessstudio|fernsehen|langweilig|essen gehen|abgestürzt`,
  yes: 'ja|jo|jep|jawohl|klar|natürlich|klar doch|genau|stimmt|richtig|einverstanden|ok|okay|sicher|selbstverständlich|na klar|auf jeden fall|absolut|bestätigt|bestätige|in ordnung|haben sie|korrekt|passt|gern',
  no: 'nein|nee|nö|ne|auf keinen fall|keineswegs|haben sie nicht|gar nicht|leider nicht|negativ|nicht vorhanden',
  unsure:
    'weiß nicht|weiß ich nicht|keine ahnung|keine idee|nicht sicher|unsicher|vielleicht|muss ich fragen|muss nachfragen|muss ich nachfragen|nachfragen|frage nach|weiß es nicht|noch nicht entschieden|nicht entschieden|offen|unbekannt|unklar|müsste ich klären|schwer zu sagen|evtl|eventuell|wissen wir nicht|wissen wir noch nicht|kläre ich',
  skip: 'überspringen|überspring|auslassen|weglassen|lass das weg|lass weg|weiter ohne|keine domain|keine telefonnummer|haben sie nicht|hat keine|keine|nächste frage|leer lassen|leer|weiter|habe ich nicht|gibt es nicht|nicht vorhanden|entfällt|brauchen wir nicht|kein telefon',
  wait: 'moment|warte|warte mal|moment mal|nicht so schnell|sekunde|langsam|halt|stopp mal|hm|hmm|äh|wie bitte|was?|erst lesen|muss das erst|lesen|nochmal langsam|augenblick|einen moment|bitte was',
  example: 'beispiel|zum beispiel|muster|beispiele|format|wie sieht das aus',
  write:
    'was soll ich|was muss ich hier|hier eintragen|hier schreiben|hier eingeben|was schreibe ich|was trage ich|was kommt hier|hier rein|was willst du|was meinst du|was gebe ich|wie soll ich das',
  settings:
    'einstellungen|einstellung|einstellen|umstellen|erinnerungszeit|konfigurieren|erinnerungen ändern|ändern|präferenzen|eingestellt|zeitzone',
  only: 'nur|erst nach|nicht vor|ausschließlich|frühestens|bloß|lediglich',
  undo: 'rückgängig|zurücknehmen|lösen|auflösen|aufheben|nicht mehr gelten|ungültig|rückgängig machen',
  ready:
    'bereit|startklar|steht|eingerichtet|ist da|läuft jetzt|läuft nun|gestartet|verfügbar|angelegt worden|aufgesetzt|fertig eingerichtet|einsatzbereit|ist fertig|online|freigeschaltet|bereitgestellt|unsere umgebung läuft|ist jetzt da|kann loslegen|loslegen|umgebung ist jetzt da|trial läuft jetzt|jetzt da|angelegt|wurde angelegt|ist angelegt',
  binding:
    'bindung|falsche firma|anderen firma|falschen firma|falscher tenant|fremde firma|andere firma|hereingekommen|reingekommen|falsche leute|fremde|beigetreten|nicht unser kunde|leute einer anderen firma|falschen leute|leute einer anderen',
  ours: 'unser konto|unser eigenes|unseres|unserem|eigenes konto|mein konto|partnerkonto|unser tenant',
  theirs: 'konto des kunden|kundenkonto|sein eigenes|ihr eigenes|ihr konto|des kunden|ihres|eigenes konto des',
  through: 'über uns|bei uns|durch uns|von uns|mit uns|uns als csp|wir verkaufen|über|via|wir sind csp',
  other: 'anderen partner|anderer partner|anderen csp|jemand anderen|über einen anderen|anderen händler|anderer csp',
  direct: 'direkt|online|webshop|im web|direkt bei|bei microsoft|selbst bei microsoft|admin center|internet',
  card: 'kreditkarte|karte',
  agreement: 'enterprise agreement|ea|rahmenvertrag|volumenlizenz|konzernvertrag|volumenvertrag|enterprise',
  account: 'konto|konten|account|benutzerkonto|anmeldekonto|anmelde-konto',
  agree: 'akzeptiert|akzeptiere|zugestimmt|stimmen zu|stimme zu|einverstanden|zustimmung|angenommen|nehmen an',
  phone: 'telefon|tel|tel.|telefonnummer|handy|mobil|rufnummer|nummer|durchwahl',
  mail: 'mail|e-mail|email|mailadresse|e-mail-adresse',
  country: 'land|staat|länder',
  product: 'produkt|produkte|produkten|lösung|anwendung|app|etwas anderes|testet etwas anderes',
  and: 'und|dann|danach|außerdem|zusätzlich|sowie',
  close: 'abschließen|schließen|schließe|beenden|beende|zumachen|dichtmachen',
  compare: 'vergleiche|vergleichen|vergleich',
  news: 'neues|neuigkeiten|news|neues von|was gibt es neues|nachrichten|was andere|hören was|auf dem laufenden|was bei passiert|updates|update|nichts neues|wieder wissen|was passiert|neues gibt|updates mehr|hören|neues mehr|nichts neues mehr|meldungen|keine neuigkeiten mehr|neuigkeiten mehr',
  samePerson: 'dieselbe|derselbe|dieselbe person|wie der kontakt|der kontakt|gleiche person|dieselbe wie',
  today: 'heute',
  yesterday: 'gestern',
  beforeYesterday: 'vorgestern',
  tomorrow: 'morgen',
  afterTomorrow: 'übermorgen',
  ago: 'vor',
  inTime: 'in|innerhalb',
  last: 'letzten|letzter|letzte|letztes|vergangenen|vorigen',
  next: 'nächsten|nächster Schritt|nächste Schritt|nächste Schritte|nächsten Schritte|nächste|nächster|nächstes|kommenden|kommende',
  days: 'tag|tage|tagen',
  weeks: 'woche|wochen',
  months: 'monat|monate|monaten',
  term: 'laufzeit|laufzeitende|bezahlte laufzeit|vertragslaufzeit|verlängert sich|verlängert um ein|erneuerung|erneuert|jahresvertrag|abolaufzeit|verlängerungstermin|jahresabo|jahreslizenz',
  production:
    'produktion|produktiv|produktionsumgebung|umgewandelt|umwandlung|konvertiert|in produktion|produktivumgebung|in produktion überführt|echtbetrieb|produktivbetrieb',
  review:
    'prüfen|prüfe|prüfung|überprüfung|überprüfen|überprüfe|zugriffsprüfung|vierteljährlich|vierteljährliche|quartal|quartalsprüfung|durchgehen|durchsehen|brauchen wir noch|noch zugriff brauchen|rezertifizierung|audit|noch brauchen|brauchen noch|welche partner wir noch|noch gebraucht werden|noch gebraucht|gebraucht werden',
  support:
    'support|microsoft-support|supportanfrage|support-anfrage|support-ticket|supportticket|ticket|tickets|serviceanfrage|hotline|support von microsoft|bei microsoft um hilfe|hilft uns bei microsoft|wer hilft|zeigt einen fehler|fehlermeldung|störung|geht nicht|funktioniert nicht|kaputt|technisches problem|microsoft anrufen|problem melden|bei microsoft sprechen|etwas kaputt|wen frage ich|fehler zeigt|an wen wende|soll helfen|microsoft helfen|hilfe von microsoft|microsoft ein problem|microsoft soll helfen|wen rufe ich an|bei microsoft|einem menschen|mit einem menschen|echten menschen|ansprechpartner beim support',
  setup:
    'checkliste|einrichten|einrichtung|eingerichtet werden|benutzer|nutzer|anwender|erste schritte|ersten schritte|einzurichten|einrichtungsliste',
  applies:
    'gilt|gelten|bedingungen|einschränkungen|beschränkungen|grenzen|limits|regeln|erlaubt|zulässig|vorgaben|anforderungen|was muss ich über|muss ich wissen|muss ich über',
  withdraw:
    'zurückziehen|zurückzieh|zieh zurück|ziehe zurück|zieht zurück|nimm zurück|nehme zurück|zurücknehmen|widerrufen|widerrufe|stornieren|storniere|abbrechen|brich ab|brich|abgeblasen|findet nicht statt|versehen|rückgängig|absagen|zurück|zurückgezogen|zurückgezogen werden',
  request: 'anfrage|antrag|übergabeanfrage|übergabeantrag|anfragen|anträge|gesuch|antrag auf',
  replace:
    'ersetze|ersetzen|ersetzt|austauschen|tausche|tausch aus|getauscht|anderer|anderen|stattdessen|jemand anderen|jemand anderes|hat das unternehmen verlassen|nicht mehr da|hat gekündigt|gekündigt|wechseln|ablösen|arbeitet dort nicht mehr|arbeitet nicht mehr dort',
  asCustomer:
    'als kunde|selbst der kunde|kunde sind|wir kunde|firma kunde|unsere eigenen partner|eigenen partner|firma kunde ist|sind wir der kunde|wir kunde sind|sind wir kunde|wir als kunde',
  microsoft: 'microsoft|ms|microsofts',
  keep: 'behalten|behält|behalte|bleiben|bleibt|dabeibleiben|drin lassen|lassen wir so|so lassen|bestehen bleiben',
};
