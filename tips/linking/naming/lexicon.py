"""Words of English by which a proper name shows what it names; no name itself is listed."""

from partners.directory.reference import states


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


PARTICLES = _words("al el abu bin ibn ben bint de del della di da dos la le van von der den ter du")
BEGINS_WITH = _words("al abu bin ibn el van von de")
PERSON_BEFORE = _words("""
    named name alias aka mr mrs ms miss mx dr fr rev sir called himself herself identified man woman person
    individual brother sister husband wife son daughter father mother cousin uncle nephew friend regarding
    contacted contact met interviewed arrested detained between
    officer deputy sgt sergeant lt lieutenant capt captain chief trooper detective colonel general professor
    prof director
    """)
PERSON_AFTER = _words("""
    who whose alias aka said says told tells gave lives lived works worked met called paid owns owned reported
    asked denied replied traveled travelled stated claimed admitted born flew bought rented sent received
    arrived left entered wrote drove himself herself
    """)
LEANS_PERSON_BEFORE = _words("and with by or that both when while if for")
LEANS_PERSON_AFTER = _words("is was has had did does would and also appeared seemed may might will")
PLACE_BEFORE = _words("in at near into toward towards outside inside around through across throughout")
LEANS_PLACE_BEFORE = _words("from to via of on")
GROUP = _words("""
    academy administration agency air airline airlines airport airways army associates association authority
    bank brigade bureau cafe casino center centre chapel church circle clinic club college command commission
    committee company co cooperative corp corporation council county court department dept depot directorate
    district division embassy enterprises facility factory federation fellowship field firm fleet force forces
    foundation front fund garage gmbh group guard guild harbor high hospital hotel house imports exports inc
    industries inn institute insurance international jail jihad justice laboratory laboratories labs league
    library limited line lines llc llp logistics ltd mall market militia ministry mosque motel movement museum
    network news newspaper office oil organisation organization park partners party petroleum plant police
    port post press prison product products program project rental restaurant room school security senate
    service services ship shipping shop society stadium state states station store studio studios supply
    synagogue systems team temple terminal tours trade trading transport trucking trust union university
    warehouse works zoo day act award prize report
    """)
PLACE = _words("""
    ave avenue st street rd road dr drive blvd boulevard ln lane ct way hwy highway route motorway bay beach
    bridge building canal cape city coast creek desert east falls forest fort garden gardens gulf hall heights
    hill hills island islands isle lake mount mountain mountains north northern ocean peninsula plaza point
    province region republic river saint san santa sea south southern square strait tower towers town township
    valley village ville west western eastern central area district county
    """)
CALENDAR = _words("""
    january february march april may june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sept sep oct nov dec am pm
    """)
OPENING = _words("""
    a an the this that these those he she it they we you i his her hers its their our your my one two three
    four five six seven eight nine ten some many most all both each every no not another other others such any
    several few in on at by for from to of with without within into onto over under after before during since
    until while when where who whom whose which what why how if as because although though however but and or
    so then thus also further furthermore moreover still yet now there here according regarding concerning
    asked among about above below between is are was were be been has have had do does did will would may
    might can could should must see dear note reports report records record sources source information
    additional recent recently subsequent subsequently later earlier upon once only just even today yesterday
    tomorrow tonight mr mrs ms miss dr fr sir madam president officer officers agent agents director captain
    chief general colonel sgt lt investigators investigation police checking among nothing everyone everybody
    someone somebody somewhere anyone perhaps maybe please thanks hello suspicion whether yes no ok
    """)
STATES = frozenset(
    word for state in states() for word in (state.name.lower(), state.postal.lower())
) | frozenset({"usa", "us", "uk", "uae", "america"})
PEOPLES = _words("""
    afghan african albanian algerian american arab arabian arabic argentine argentinian armenian asian
    australian austrian baltic bangladeshi basque belgian berber bolivian bosnian brazilian british
    bulgarian burmese cambodian canadian chechen chilean chinese christian colombian croatian cuban
    cypriot czech danish dominican dutch ecuadorian egyptian emirati english estonian ethiopian european
    filipino finnish french georgian german ghanaian greek guatemalan haitian hebrew hindu hispanic
    hungarian indian indonesian iranian iraqi irish islamic islamist israeli italian jamaican japanese
    jewish jordanian kazakh kenyan korean kurd kurdish kuwaiti latin latino latvian lebanese liberian
    libyan lithuanian malaysian mexican moldovan mongolian moroccan muslim nepalese nicaraguan nigerian
    norwegian omani pakistani palestinian panamanian paraguayan persian peruvian polish portuguese
    qatari romanian russian salafi saudi scottish serbian shia sikh somali spanish sudanese sunni
    swedish swiss syrian tajik thai tibetan tunisian turk turkish turkmen ukrainian uruguayan uzbek
    venezuelan vietnamese welsh yemeni africans americans arabs asians christians cubans hindus iranians
    iraqis israelis jews kurds mexicans muslims pakistanis palestinians russians saudis sikhs somalis
    syrians turks
    """)
