/**
 * Given names of the Finnish and the Finland-Swedish almanac, and some that are as common: what tells a name where no capital
 * does, at the beginning of a sentence. Words that would rather be something else there are left out. Lower case.
 */
export const givenNames: readonly string[] = [
  ...(
    'aamu aapeli aapo aarne aarni aaro aaron aarre aatto aatu ada adele agda agnes agneta aila aili aimo aini ' +
    'aino airi aki akseli aku alarik albin aleksandra aleksanteri aleksi alexander alexandra alf alfhild ' +
    'alfred alice aliisa alina alisa allan alli allis alma alpi alpo altti alvar amalia amanda amos ananias ' +
    'anders andrea andreas anelma anita anitta anja anjatta ann anna anne annele anneli annett anni annika ' +
    'annikki annina annu annukka ansa anselmi anssi antero anton antti anu arhippa arho ari arja armas armi ' +
    'arne arno arto arttu artturi arvi arvid arvo asko aslak asser asta astrid atte auli aulikki aulis aune ' +
    'auno auri auvo axel barbro beata beatrice beda bengt benita benjamin berit bernt bertel bertil birger ' +
    'birgit birgitta bjarne björn bo boris brita britt britta bror börje camilla carina carita carl carola ' +
    'carolina casper catarina cecilia charlotta charlotte christel christer christian christin christina ' +
    'christine christoffer claes clara clas conny daavid dag dagmar dan daniel daniela david disa dora ebba ' +
    'edit edla edvard eeli eelis eemeli eemi eerik eerika eerikki eero eetu eeva eevamari eevert eevi egil ' +
    'eija eila einar einari eine eini eino eira eivor elea elias eliina eliisa elin elina elis elisa elisabet ' +
    'elisabeth elise ella ellen elli elma elmer elmeri elmo elna elof elsa elsi elsie elvi elviira elvira ' +
    'emelie emil emilia emma emmi enna enni ensio eric erik erika erja erkka erkki erkko erna ernest ernesti ' +
    'erno esa eskil esko essi ester esteri ethel eugen eva evald eveliina evelina evert eyvind fanni fanny ' +
    'felicia felix ferdinand filip fiona folke frank frans fredrik fredrika frej freja frida fritjof gabriel ' +
    'gabriella georg gerda gerta gitta gottfrid greger greta gretel gudrun gun gunbritt gunda gunhild gunilla ' +
    'gunnar gunnel gunvor gustaf gustav göran gösta göta hanna hanne hannele hannes hanni hannu hans harald ' +
    'harri harriet harry hartti hedvig heidi heikki heimo heini heino heleena helen helena helene helga helge ' +
    'heli helinä heljä helka helle hellin helmi helmiina helvi hemmi hemminki henna henni henniina henning ' +
    'henri henrica henrietta henriikka henrik henrika herbert herkko hermanni hertta hilda hildegard hilding ' +
    'hilja hilkka hilla hillevi hilma hinriikka hjalmar holger hugo håkan ida iida iina iines iiri iiris iiro ' +
    'iisa iisakki iisko iivari iivo ilari ilkka ilma ilmari ilmatar ilmi ilmo ilmori ilpo immi immo impi ' +
    'inari inga ingalill ingegerd ingela inger ingmar ingrid ingvald ingvar inka inkeri ira irene iris irja ' +
    'irma irmeli isa isabella isak isla ismo isto ivar jaakkima jaakko jaakob jaana jade jakob jali jalmari ' +
    'jalo jami jan jani janika janina janita janna janne janni jannika jari jarkko jarmo jarno jasmin jasper ' +
    'jenna jenni jenny jens jere jeremias jesse jessica jimi joakim joanna joel johan johanna johannes john ' +
    'jonas joni jonna jonne jonny joona joonas joonatan jooseppi joosua jorma josefin jouko jouni judit juha ' +
    'juhana juhani juho jukka julia juliaana julius junia juska jussi juuli juulia juuso jyri jyrki jyrri ' +
    'kaapo kaapro kaarin kaarina kaarle kaarlo kaarna kai kaija kaino kaisa kaisla kaisu kaius kaj kale ' +
    'kalervo kaleva kalevi kalle kari kariina karin karita karl karola karoliina karolina karri kasimir ' +
    'kasper kasperi katariina katarina kati katja katri katriina katrin kauko kauno keijo keimo kenneth ' +
    'kerkko kerstin kerttu kerttuli kiia kiira kim kirsi kirsikka kirsti kjell klaara klas klaudia knut ' +
    'konsta konstantin krista krister kristian kristiina kristina kristoffer kullero kullervo kurt kustaa ' +
    'kustaava kusti kyllikki kyösti kåre laila lari lars lasse lassi launo laura lauri leea leena leeni leevi ' +
    'leif leila lemmikki lemmitty lempi len lena lenita lenna lennart lenni leo leopold liina liinu liisa ' +
    'liisi lilja lill lillemor lilli lina linda linnea lisa lisbet lisbeth lise lisen lotta louise loviisa ' +
    'loviise lovisa luca lucas ludvig lukas lydia lyydi lyyli lyyti maaret maaria maarit magnus maija maiju ' +
    'maikki maila maili maire maisa maj maja malena malin margareta margaretha margit margot mari maria ' +
    'mariaana marianna marianne marie mariella marika marina marit marita maritta marja marjaana marjatta ' +
    'marjo marjukka marjut marketta markku marko markus marleena marlene martin martina martta martti matilda ' +
    'matleena mats matti mattias mauno maunu mauri maurits max meea meeri mei meija melina melissa meri ' +
    'merituuli merja mertta mervi mette mia michael miia miika miikka miina miisa mika mikael mikaela mikko ' +
    'miko milja milka milla milo mimmi mimosa minea minja minka minna minttu mio mira miranda mirella mirja ' +
    'mirjam mirjami mirka mirkka miro mirva miska mitja moa mona monica monika moona mooses myrsky märta måns ' +
    'nadja naemi nanna natalia nea neea nella nelli nestori nicke niclas niila niilo niina niki niklas niko ' +
    'nils nina ninni noa noel noora nora nuppu nuutti nyyrikki oili oiva oivi okko ola olav olavi ole olga ' +
    'oliver olivia olle olli olof onerva onni oona orvo orvokki oskar osmo ossi otso otto oula outi ove ' +
    'paavali paavo patrick patrik paul paula pauli pauliina peder pekka pekko pellervo pentti per pernilla ' +
    'pertti perttu peter petja petra petri petriina petter petteri pia pietari pihla piia piitu pilvi pinja ' +
    'pirita pirjo pirkka pirkko pirre pontus priita pyry päivi päivikki päiviö raafael raakel ragnar ragnhild ' +
    'raija raila raili raimo raine raini raisa ralf rami rasmus rauha rauli rauni raunu rea rebecka rebekka ' +
    'reetta reetu regina reija reijo reima reimo reino richard rickard riia riikka riina riitta risto ritta ' +
    'ritva robert roger roland rolf ronja ronna ronny roope roosa rosa rosita ruben runar rune rut ruusu ruut ' +
    'saara sabina saga saija saila saima saimi sakari saku salla salli salomo sami sampo samppa sampsa samu ' +
    'samuel samuli sandra sanelma sanna sanni santeri santtu sara sari sarianna saska satu sauli sebastian ' +
    'seela seidi seija selja selma senja seppo serafiina sessa severi sigfrid signe sigrid sigurd sigvard ' +
    'siina siiri silja simo simon sini sinikka sippo sirja sirje sirkka sirkku sirpa siru siv sivi sixten ' +
    'sofi sofia sofie sohvi soila soile soili soini sointu solja solveig sonja sorja staffan stefan stella ' +
    'stellan sten stig stiina stina stine sture sulevi sulo sune suoma susann susanna susanne suvi svante ' +
    'svea sven sylva sylvi sylvia synnöve säde sören taavetti taavi tage tahvo taija taimi taina taisto taito ' +
    'taneli tapani tapio tarja tarmo taru tatiana tatu tauno teemu teija tekla tellervo tenho teppo teresa ' +
    'terese terhi terho tero tertta terttu tessa thomas thorvald tiia tiina tiinu tilda timi timjami timo ' +
    'titta tobias toini toivo tom tomas tomi tommi toni topi topias tor torbjörn tord tore torgny torolf ' +
    'torsten torsti touko tova tove tryggve tuija tuire tuomas tuomo ture turo tuula tuuli tuulia tuulikki ' +
    'tuure tuuva tyko tyra tytti tyyne tyyra ulf ulla ulpu ulrica ulrik ulrika uno unto uolevi uoti urban ' +
    'urho urpo ursula usko valborg valde valdemar valentin valfrid valma valter valtteri vanamo vanessa vanja ' +
    'vappu vaula veera veeti veijo veikka veikko veini vellamo venla venni vera verna verneri veronica ' +
    'veronika vesa victoria vidar viena vieno viivi viivikka viktor viktoria vilhelm vilhelmiina vilho vilja ' +
    'viljam viljami viljem viljo ville vilma vilppu viola virpi virva virve vivan viveca viveka voitto vuokko ' +
    'väinö wilhelm ylermi yngve yrjänä yrjö yrsa yvonne åke åsa örjan östen'
  ).split(' '),
];
