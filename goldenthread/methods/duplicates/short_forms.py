"""Short forms and other spellings of given names that are common in Britain."""

from itertools import chain

# Each line holds forms of one name; a short form of several names stands on several lines. Collected for this project.
FORMS = """
    abigail abbie abby abi
    adrian ade
    ahmed ahmad ahmet
    alan allan allen alun
    albert bert bertie
    alexander alex alec alasdair alastair alistair alister sandy sasha xander
    alexandra alex alexa lexi sandra sandy sasha
    alfred alf alfie fred
    alice alison allison alyson ali
    amanda mandy
    amelia amy millie
    andrea andi andie
    andrew andy drew
    angela angie ange
    ann anne anna annie
    anthony antony tony anton antonio
    arthur art artie
    barbara barb babs
    barnaby barney
    benjamin ben benny benji
    bernadette bernie
    bernard bernie
    beverley beverly bev
    bridget bridie biddy brid
    cameron cam
    carl karl
    carol carole
    caroline carolyn carol carrie
    catherine katherine kathryn katharine catharine kate katie katy cath cathy kath kathy kit kitty kat cat
    catriona katrina trina cat
    cecilia cecily celia cissy
    charles charlie chas chuck
    charlotte charlie lottie lotte
    christina christine kristina kristine chris chrissie chrissy tina
    christopher kristopher chris kit topher
    claire clare clara
    clifford cliff
    constance connie
    cynthia cindy
    daniel dan danny
    danielle dani
    david dave davey davie dai dafydd
    deborah debra debbie deb debs
    deirdre dee
    dennis denis den denny
    derek derrick
    diana diane dianne di
    dominic dominick dom nic
    donald don donny
    dorothy dot dotty dolly thea
    douglas doug dougie
    edward edmund eddie ed eddy ned ted teddy
    edwin ed eddie
    eleanor elinor ellie nell nellie nora lenny
    elizabeth elisabeth liz lizzie lizzy beth bess bessie betty betsy eliza elsie libby
    ellen ellie nell
    emily em emmie milly
    emma em emmie
    eugene gene
    ezekiel zeke
    fatima fatimah fatema fatma
    felicity fliss flick
    florence flo florrie flossie
    frances francis fran
    francesca fran frankie
    francis frank frankie
    frederick frederic fred freddie freddy
    gabriel gabe gabi
    gabrielle gabriella gabi gaby
    geoffrey jeffrey jeffery geoff jeff
    george georgie geordie
    georgina georgia georgie gina
    gerald gerard gerry jerry ged
    gillian jillian gill jill
    graham graeme
    grainne grania
    gregory greg gregor
    gwendolen gwendoline gwen
    harold harry
    harriet harriett hattie hatty
    helen helena nell
    henry harry hal hank
    hilary hillary hil
    hubert bert hugh
    hugh hughie huw
    hussein hussain husain hossein
    ian iain
    ibrahim ebrahim
    imogen immy
    isabel isobel isabelle isabella bella belle issy izzy
    jacob jake
    jacqueline jacquelyn jackie jacqui jacky
    james jim jimmy jamie jem
    jane jayne janey
    janet jan
    janice janis jan
    jasmine jasmin jaz jas
    jennifer jenny jen jenni jennie
    jeremy jerry jem jez
    jessica jess jessie
    joan joanie
    joanna joanne joann johanna jo
    john jon johnny johnnie jack
    jonathan jonathon johnathan jon jonny
    joseph joe joey jo
    josephine jo josie josey
    joshua josh
    judith judy jude judi
    julia julie jules
    julian jules
    juliet juliette jules
    karen karin
    kathleen kath kathy kate
    kenneth ken kenny
    kimberley kimberly kim
    kirsten kirstin kirsty kirstie
    laura lori
    lawrence laurence larry laurie
    leonard len lenny leo
    leslie lesley les
    lewis louis louie lou
    lillian lilian lily lil
    linda lynda lin lyn
    lindsay lindsey linsey lin
    louisa louise lou lulu
    lucinda lucy
    lynn lynne lyn
    madeleine madeline maddie maddy mads
    malcolm malc
    marcus marc
    margaret maggie mags marge margie meg peg peggy
    marian marion
    marjorie margery marge
    mark marc
    martin martyn marty
    mary marie maria molly polly
    matilda tilly tilda mattie
    matthew mathew matt matty mat
    maxwell maximilian max
    michael micheal mike mick micky mickey mikey
    michelle michele shelley chelle
    mohammed mohammad mohamed mohamad muhammad muhammed muhamed mohd md mo
    nancy nan
    natalie nathalie nat
    natasha tasha nat
    nathaniel nathan nat nate
    nicholas nicolas nick nicky nic
    nicola nicole nicky nikki niki nicki nic
    oliver ollie olly
    olivia liv livvy ollie
    oluwaseun seun
    oluwatobi tobi
    pamela pam
    patricia pat patsy patty tricia trish trisha
    patrick pat paddy padraig
    penelope penny pen
    peter pete
    philip phillip phil pip
    philippa phillipa pippa pip
    priscilla cilla
    rachel rachael rach
    raymond ray
    rebecca rebekah becca becky beck beca
    reginald reg reggie
    richard rick ricky rich richie dick
    robert rob robbie bob bobby bert robin rab
    roberta bobbie robbie
    roderick rod roddy
    rodney rod
    roger rodger rog
    ronald ron ronnie
    rosalind rosalyn ros roz
    rosemary rosemarie rose rosie
    russell russ
    sally sal
    samantha sam sammy
    samuel sam sammy
    sarah sara
    sean shaun shawn
    sebastian seb bas
    sharon shaz
    sheila sheelagh shelagh
    simon si sim
    solomon sol
    sophia sofia sophie soph zofia
    stanley stan
    stephanie stefanie steph stef steffi
    stephen steven steve stevie
    stuart stewart stu
    susan susanne suzanne susanna susannah suzanna sue susie suzy suzie
    sylvia silvia
    terence terrance terrence terry
    teresa theresa tess tessa terry terri
    theodora theo thea dora
    theodore theo ted teddy
    thomas tomas tom tommy thom
    timothy tim timmy
    tobias toby
    tracey tracy trace
    valerie val
    vanessa nessa ness
    veronica ronnie
    victor vic
    victoria vicky vicki vickie vikki tori tory
    vincent vince vinny
    virginia ginny
    walter walt wally
    wilfred wilfrid wilf
    william will bill billy willie liam
    winifred win winnie freda
    yasmin yasmine yasmeen
    yusuf yousef youssef yusef yousuf
    zachary zachariah zac zack zak
"""


LINES = tuple(tuple(line.split()) for line in FORMS.split("\n") if line)
BY_NAME = {
    name: frozenset(line[0] for line in LINES if name in line) for name in sorted(set(chain.from_iterable(LINES)))
}


def full_forms(name: str) -> frozenset[str]:
    """Give the names of which a given name, in plain small letters, is a form; none where it is not in the table.

    >>> sorted(full_forms("kit")), full_forms("amara")
    (['catherine', 'christopher'], frozenset())
    """
    return BY_NAME.get(name, frozenset())
