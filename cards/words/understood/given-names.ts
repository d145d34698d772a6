/** First names that many people have: who is called so alone, or with one more word, is a person, where a company may be meant. */

/** In small letters, as they are compared; names that firms are known by are left out. */
export const givenNames: ReadonlySet<string> = new Set(
  `aaron abdul abigail ada adam adriana adrian ahmed aisha alan alba albert alejandra alejandro alex alexander alexandra alexandre alexis alfred ali alice alicia
  alina alison allison alva amanda amelie amina amir amy ana anders andrea andreas andres andrew andy angela anika anita anja ann anna annalena anne anneliese annette annika
  anthony antje antoine anton antonia antonio arne arthur astrid aurelie axel ayse barbara bastian beatrice beatriz ben benedikt benjamin bernard bernd bernhard bert bettina
  birgit bjorn bob boris brandon brenda brian brigitte bruce bruno camila camille carina carl carla carlos carmen carolina caroline carolyn carsten catarina catherine cathy cecile cecilia
  charles charlotte chloe chris christa christian christiane christina christine christoph christopher cindy claudia claus clemens colin connor corinna craig cristina dagmar dan
  daniel daniela danielle dave david debbie deborah denise dennis derek detlef diego dieter dietmar dirk dominik dominique donald donna doris dorothea doug douglas eduardo
  edward eileen elena elif elisabeth elizabeth elke ella ellen emily emma emmanuel eric erica erik erika erwin esther eugen eva evelyn fabian fatima felix fernanda fernando finn
  florence florian francesca francesco francois franz franziska fred frederic frederik friedrich fritz gabriel gabriela gabriele gareth gary gavin geoff george gerald gerard gerd gerhard
  gilles giovanni gisela giulia gloria graham greg gregor gudrun guido guillaume guillermo gunter gustavo hanna hannah hannes hans harald harry hassan heidi heike heiko heiner heinrich heinz
  helen helena helene helga helmut hendrik henning henrik herbert hiroshi holger ian ibrahim ignacio ilse ines inga inge ingo ingrid irene isabel isabella isabelle ivan jacob
  jacqueline jacques jakob james jan jana jane janet janina jason javier jean jeff jeffrey jenna jennifer jenny jens jeremy jerome jessica jill jim jimmy joachim joan joana joanna joao
  jochen joe joel joerg johan johann johanna john johnny jon jonas jonathan jorg jorge jose josef joseph joshua juan juana judith judy julia julian juliane julie julien jurgen jutta kai
  karen karin karina karl karsten katarina katharina kathleen kathrin kathy katie katja katrin keith kelly ken kenneth kenji kerstin kevin kim klaus konrad kristin kristina kurt kyle lara
  larry lars laura lauren laurent lea lena leo leon leonie leticia liam lilian linda lisa lorena lorenz louis louise luca lucas lucia luis luisa luise lukas luke lutz lydia madeleine
  magdalena maike malte manfred manuel manuela marc marcel marcela marco marcos marcus margaret margarete maria mariana marianne marie marina mario marion marta martha martin martina mary matheus
  mathias mathieu matt matteo matthew matthias maurice megan meike melanie melissa mia michael michaela michel michelle miguel mike mohamed mohammed monica monika moritz nadine nadja
  nancy natalia natalie nathalie nathan neil nele nicholas nicola nicolas nicole niklas nikola nils nina noah nora norbert norman olaf oliver olivia olivier omar oscar oskar pablo paola
  patricia patrick paul paula paulo pascal pedro peter petra phil philip philipp philippe pia rachel rafael ralf ralph raphael raquel raul rebecca regina reinhard renate rene ricardo
  richard rita robert roberto robin rodrigo roger roland rolf roman ron ronald rosemarie roxana ruben rudolf rudi ruth ryan sabine sabrina sam samantha samira samuel sandra sandy sara
  sarah sascha scott sean sebastian sergio sharon silke silvia simon simone sofia sonja sophia sophie stefan stefanie steffen stephan stephanie stephen steve steven sue susan susanne suzanne
  svenja sven sylvia sylvie takashi tamara tanja tara tatiana ted teresa theo theresa thierry thilo thomas thorsten tim timo tina tobias todd tom tomas tony torben torsten tracy
  udo ulrich ulrike ursula ute uwe valentin valerie vanessa vera veronica veronika viktor vincent viola virginie volker walter wendy werner wiebke wilhelm will william wolfgang xavier
  yannick yasmin yolanda yuki yusuf yvonne zoe`.split(/\s+/u),
);
