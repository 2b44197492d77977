"""Everyday English by which a proper name shows what it names; no name itself stands here but countries'."""

from tips.linking.extraction.vocabulary import MONTH_WORDS, STATE_NAMES, word_set

TITLES = word_set("""
    mr mrs ms miss mx dr doctor sir madam officer deputy sheriff sgt sergeant lt lieutenant capt captain
    chief trooper det detective agent inspector constable corporal col colonel gen general maj major adm
    admiral commander cmdr private pvt cpl prof professor rev reverend imam rabbi sheikh shaikh father
    sister brother pastor sen senator rep congressman gov governor mayor judge justice attorney president
    minister ambassador director secretary hon lady lord prince princess king queen nurse coach principal
    ranger marshal warden señor senor señora senora don doña monsieur madame herr frau
    """)  # fmt: skip
PARTICLES = (
    "al el bin ibn bint ben de del della di da das dos do du la las le les los van von der den ter te y e"
)
CALENDAR = word_set("""
    january february march april may june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun am pm est edt
    cst cdt mst mdt pst pdt gmt utc spring summer autumn fall winter christmas easter thanksgiving
    ramadan hanukkah
    """) | frozenset(MONTH_WORDS)  # fmt: skip
COMMON = word_set("""
    a about above according across action additional additionally address after afterwards again against
    agency ago all almost along also although always among an analysis analyst and another any anyone
    anything apart apparently around as asked at away back based be because been before began behind
    being believed below beside besides between both business but by call called caller calls can case
    certain cell check city claims clearly close comment comments company concerning conclusion confirmed
    consider considering contact contents copy could country county court currently customer data
    database date dates dear description despite detail details did do document documents does dollars
    done door down driver due during each earlier early either email emergency employee employees enough
    entity even event eventually ever every everybody everyone everything evidence except facility fax
    few file files final finally first five following follows for former formerly found four from front
    full further furthermore given go going good great group had half has have having he hello help hence
    her here hers herself hi him himself his hour how however i id identified if illegal immediately
    important in incident including indeed individual information initial initially inside instead
    intelligence interview into investigation is it item items its itself just keep known last late later
    lately law least left less let letter like likely little local located location long look made mail
    main make man many matter may maybe me meanwhile meeting member members men message might missing
    mobile moreover most mostly much must my name named names near nearby nearly neither never
    nevertheless new next nine no nobody none nor normal not note notes nothing notice now number numbers
    observed occasionally of off office official officials often oh ok okay old on once one only onto
    open or order original other others otherwise our ours out outside over overall own owner page part
    passenger past patrol people per perhaps person persons phone photo photos place please plate please
    point police possible possibly present previous previously prior probably property public purpose
    question quite rather really reason received recent recently record records reference regarding
    related remarks reply report reported reportedly reporter reporting reports request response result
    resident residents right road route same saw say says second section security see seems seen several
    shall she shortly should show shown side similar similarly since six small so some somebody someone
    something sometimes somewhat soon source sources state status still street strange stop subject
    subjects submitted such suddenly summary sure surveillance suspicious system take team tel telephone
    ten text than thank thanks that the their theirs them then there thereafter therefore these they
    thing third this those though three through throughout thus time times tip to today together told
    tomorrow tonight too total toward towards truck two type unable under unfortunately unidentified unit
    unknown unless until unusual up update upon urgent us use used usually vehicle very via victim video
    view visit was watch water we weapon website week weekly well were what whatever when whenever where
    whereas whether which while white who whoever whole whom whose why will with within without witness
    witnesses woman women work worker would year years yes yesterday yet you young your yours zero black
    blue brown gray grey green red silver gold yellow orange purple tan dark light north south east west
    upper lower wrote arrived left entered requested records surveyed follow-up i'm i've it's that's
    there's he's she's don't didn't can't won't isn't wasn't couldn't wouldn't they're we're you're let's
    what's who's
    """)  # fmt: skip
PEOPLES = word_set("""
    american british english french german spanish italian russian chinese japanese korean arab arabic
    arabian african asian european mexican canadian cuban colombian brazilian indian pakistani afghan
    iranian iraqi saudi syrian turkish egyptian moroccan algerian libyan israeli palestinian lebanese
    jordanian yemeni somali ethiopian nigerian kenyan sudanese ukrainian polish dutch swiss swedish
    norwegian danish finnish greek irish scottish welsh portuguese belgian austrian hungarian czech
    romanian bulgarian serbian croatian thai vietnamese filipino cyrillic amharic turkic slavic roman
    easterner eastern westerner indonesian malaysian australian dominican jamaican haitian venezuelan
    peruvian chilean argentine bolivian panamanian chechen kurdish persian hebrew latin islamic muslim
    christian jewish catholic protestant hindu sikh buddhist mormon orthodox sunni shia interstate
    internet web online gps tv radio
    """)  # fmt: skip
COUNTRIES = word_set("""
    afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahamas
    bahrain bangladesh barbados belarus belgium belize benin bhutan bolivia bosnia botswana brazil brunei
    bulgaria burma burundi cambodia cameroon canada chad chile china colombia congo croatia cuba cyprus
    denmark djibouti ecuador egypt england eritrea estonia ethiopia fiji finland france gabon gambia
    germany ghana greece grenada guatemala guinea guyana haiti honduras hungary iceland india indonesia
    iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya kosovo kuwait kyrgyzstan laos
    latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg madagascar malawi malaysia
    maldives mali malta mauritania mauritius mexico moldova monaco mongolia montenegro morocco mozambique
    myanmar namibia nepal netherlands nicaragua niger nigeria norway oman pakistan palestine panama
    paraguay peru philippines poland portugal qatar romania russia rwanda scotland senegal serbia
    seychelles singapore slovakia slovenia somalia spain sudan suriname swaziland sweden switzerland
    syria taiwan tajikistan tanzania thailand togo tunisia turkey turkmenistan uganda ukraine uruguay
    uzbekistan vanuatu vatican venezuela vietnam wales yemen zambia zimbabwe africa europe asia america
    usa uk uae ussr
    """) | {
    "saudi arabia", "south africa", "south korea", "north korea", "new zealand", "sri lanka", "costa rica",
    "puerto rico", "hong kong", "united states", "united kingdom", "united arab emirates", "el salvador",
    "czech republic", "dominican republic", "ivory coast", "sierra leone", "burkina faso", "papua new guinea",
    "trinidad and tobago", "middle east", "central america", "south america", "north america",
}  # fmt: skip
REGIONS = (
    COUNTRIES | frozenset(STATE_NAMES) | {"ontario", "quebec", "alberta", "manitoba", "british columbia"}
)
