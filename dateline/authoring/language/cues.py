"""Cues: a paragraph goes in; whether its words are those that sites and agencies put around an article comes out.

Each row stands for a habit of many sites. Those of `_WHOLE` must hold from the paragraph's first word on; those of
`_ANYWHERE` no article says of what it tells. A row that could be said in an article does not belong here.
"""

from __future__ import annotations

import re

from dateline.authoring.language.word_sets import word_set

_LONGEST = 600  # characters: what sites put around an article is short

_WHOLE = re.compile(
    r"""(?:[\W_]*)(?:
    # links to other articles
    most\ (?:read|popular|viewed|shared|commented|watched)\b(?!.*\bsaid\b)
  | (?:read|see|watch|listen|learn|view|find\ out|show|load)\ more\b
  | (?:also\ read|read\ also|see\ also|read\ next|up\ next|read\ the\ (?:full|original)|continue\ reading
      |keep\ reading)\b
  | (?:read|watch|listen|related|more|also|must\ read|recommended|in\ pictures|explainer|analysis|opinion|video
      |gallery
      |photos?|in\ depth|background|don['’]t\ miss|you\ may\ also\ like|trending|editors?['’]?\ picks?)\s?[:|»›>]
  | more\ (?:from|on|about|coverage|news|stories|in)\b[^.!?]*\Z
  | (?:related|recommended)\ (?:articles?|stories|story|coverage|news|reading|posts?|topics?|content|links?|videos?)\b
  | you\ (?:may|might)\ (?:also\ )?(?:like|be\ interested)\b
  | click\ (?:here|on|the|to)\b | tap\ (?:here|to)\b
  | (?:this|the)\ (?:article|story|post|report|piece)\ (?:was\ )?(?:first|originally)\ (?:appeared|published|ran)\b
  | the\ post\ .{3,200}\ (?:first\ )?appeared\ first\ on\b
  | (?:for\ more|for\ the\ latest)\b[^.]{0,80}\b(?:click|visit|see|go\ to|sign\ up|subscribe|follow)\b
  | you\ can\ (?:read|watch|find|see|listen\ to|hear|download)\b[^.]{0,100}\bhere\b[^.]{0,20}\.?\W*\Z
    # letters, accounts, money
  | (?:sign\ up|subscribe|register|log\ in|sign\ in|join\ our|donate|support\ (?:our|us|independent)
      |become\ a\ (?:member|subscriber))\b
  | (?:get|receive|have)\ (?:the\ |our\ |all\ |your\ |more\ )?[^.]{0,80}\b(?:in(?:to)?\ your\ (?:inbox|e-?mail)
      |newsletters?|by\ e-?mail|alerts?\ )
  | (?:follow|like|find|join)\ (?:us|@|our)\b
  | (?:download|get|try)\ (?:the|our)\ [^.]{0,40}\bapp\b
  | (?:thanks\ for\ reading
      |already\ (?:a\ subscriber|have\ an\ account|registered)|not\ a\ subscriber|thank\ you\ for\ (?:reading
      |subscribing|signing))\b
  | by\ (?:signing\ up|subscribing|clicking|submitting|providing|registering|continuing|using\ this)\b.*\b(?:you
      |agree|consent|terms|privacy)\b
  | (?:please\ )?(?:enter|confirm|check|provide)\ (?:a\ valid|your)\ (?:e-?mail|inbox|name|password)\b
  | to\ (?:continue|keep)\ reading\b | you\ have\ \d+\ (?:free|remaining)\b
  | [^.]{0,60}\b(?:our|independent|quality)\ journalism\b[^.]{0,60}[.:]?\ ?(?:please|subscribe|donate|support)\b
  | (?:got|have|do\ you\ have)\ (?:a|any|more|information)\b[^.?]{0,60}\b(?:tips?|about\ this|story|know)\b[^.?]{0,30}\?
  | (?:contact|e-?mail|write\ to|reach|send\ tips\ to)\b[^.]{0,80}\S@\S
  | (?:(?:media|press)\ )?(?:contacts?|enquir(?:y|ies)|inquir(?:y|ies))\ ?:\s
  | join\ [^.]{0,40}\b(?:whatsapp|telegram|channel|newsletter|mailing\ list)\b
  | (?:good\ (?:morning|afternoon|evening)|hello|hi|dear\ \w+)\b[^.]{0,60}[.,!](?:\ (?:here|this|welcome|in\ today)\b
      .{0,80})?\Z
    # notices and forms
  | (?:leave|post|write|add|submit)\ (?:a|your|the\ first)\ (?:reply|comment|review)\b
  | your\ e-?mail\ address\ will\ not\ be\ published\b | required\ fields\ are\ marked\b | save\ my\ name\b
  | getting\ your\b.{0,40}\bready\b | thank\ you\ for\ your\ patience\b
  | you\ must\ (?:be\ )?(?:logged\ in|log\ in|sign\ in|enable)\b | please\ (?:log\ in|enable|wait|turn\ on)\b
  | (?:cancel\ reply|post\ comment|notify\ me\ of|be\ the\ first\ to\ comment|comments?\ (?:are|is)\ closed
      |view\ comments?)\b
  | (?:share|print|e-?mail|save|copy|tweet|pin|bookmark)\ (?:this|on|via|to|with|link|it)\b(?=[^.]{0,60}\Z)
  | (?:advertisement|advertising|sponsored|promoted|paid\ content|ad\ feedback|skip\ ad|loading|story\ continues
      |article\ continues)\b[^.]{0,60}\.{0,3}\Z
  | (?:accept|reject|manage|allow)\ (?:all\ )?(?:cookies|preferences|consent|settings)\b
  | (?:tags?|filed\ under|topics?|categor(?:y|ies)|keywords?|posted\ in|tagged)\s?:
  | (?:terms\ of|privacy\ (?:policy|notice)|cookie\ (?:policy|settings|notice))\b[^.]{0,120}\Z
    # notes on the article
  | this\ is\ a\ (?:developing|breaking)\b[^.]{0,20}\b(?:story|event|situation)\b | check\ back\ for\ updates\b
  | this\ (?:report|story|article)\ by\ .{2,80}\bwas\ first\ published\b | [^.]{0,30}\btranscripts\ are\ created\b
  | \(?(?:updates?|adds?|recasts?|refiles?|corrects?|rewrites|writes\ through
      |repeats)(?:\ throughout)?(?:\s(?:with|to|and|at|in|headline|lead|quote|day|paragraph|story
      |the\ (?:spelling|name|date|headline))\b|,|:|\ \w+\ (?:from|in)\b)[^.]*\.?\)\Z
  | \((?:updates?|updated|adds?|recasts?|refiles?|corrects?|rewrites|writes\ through|repeats)\b.*\)\W*\Z
  | (?:editor['’]?s?['’]?\ note|correction|clarification|disclaimer|disclosure|note\ to\ (?:editors|readers)
      |publisher['’]s\ note)(?:,?\ [^:.—]{0,30}|\s?\([^)]{0,30}\))?\s?[:—-]
  | (?:an\ earlier|a\ previous|the\ original)\ version\ of\ this\b
  | this\ (?:article|story|post|page|report|piece|headline|copy|text|summary)\ (?:has\ been|was|is
      |may\ have\ been|may\ be|will\ be|contains|originally)\b.{0,60}\b(?:updat|correct|amend|edit|creat|generat
      |produc|translat|publish|written|develop|sourc|automat|part\ of|affiliate)
  | (?:this\ (?:summary|text|translation|content)|summar(?:y|ies))\ (?:was|were|is)\ .{0,40}\b(?:ai
      |artificial\ intelligence|machine|automatically)\b
  | (?:some|additional|more)\ (?:information|material|reporting|data)\ (?:for|in|used\ in)\ this\ (?:report|story
      |article)\b
  | (?:material|information)\ from\ .{2,120}\bwas\ used\ in\ this\b
  | .{2,200}\bcontributed\ (?:to\ this|reporting|research)\b[^.]{0,80}\.?\W*\Z
  | \(?(?:(?:additional\ |with\ )?reporting|writing|compiled|edit(?:ing|ed)|translat(?:ed|ion)|produced
      |photograph(?:y|s)?|photos?|graphics?|video)\ by\b
  | (?:this|the)\ (?:material|content)\ may\ not\ be\b | our\ standards\b
  | (?:the\ )?(?:associated\ press|ap)(?:['’]s\ .{2,80})?\ (?:receives|is\ solely)\b
  | (?:the\ )?(?:views|opinions)\ expressed\b
  | follow\ (?:him|her|them|the\ (?:author|reporter|writer|latest))\b
    # rights and credits
  | (?:©|\(c\)\s|copyright\b(?!\ (?:law|infring|suit|claim|case|act|office|protect|hold|violat|reform|term|owner
      |dispute|rule)))
  | (?:photo(?:graph)?|image|picture|video|credit|source|illustration|caption)s?(?:\ (?:credit|by|courtesy|via
      |source))?s?\s?[:/|]
  | (?:file|in\ this|pictured)\b\s?(?:-|–|—|photo|image|\w+,?\ \w+\ \d{1,2},?\ \d{4},?\ (?:file\ )?photo)
    # bylines
  | by\ [A-Z][\w.'’-]+(?:\ [A-Z][\w.'’-]*){1,3}(?:[,|]|\ and\ [A-Z]|\Z|\ (?:in|of|for)\ [A-Z])[^.]*\Z
  | (?:published|posted|issued|updated|last\ (?:updated|modified)|first\ published|created)\b\s?(?::|on\ |on:|at\ |\d
      |[A-Z][a-z]{2,8}\.?\ \d|\w+\ ago)[^.]{0,80}\Z
  | (?:(?:estimated\ )?read(?:ing)?\ time\b\W*)?\d{1,3}[\s-]min(?:ute)?s?(?:\ read\b|\W*\Z)
    )""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_ENVELOPE = re.compile(  # what a mail or a wire has around what it sends
    r"""(?:[\W_]*)(?:
    (?:view|read|open|see)\ (?:this\ (?:e-?mail|message|newsletter)|it|online)?\ ?(?:in|on)\ (?:your|a|the)
      \ (?:web\ )?browser\b
  | you(?:['’]re|\ are)?\ (?:receiv(?:ing|ed)|getting)\ this\ (?:e-?mail|message|newsletter)\b
  | (?:unsubscribe|manage\ (?:your\ )?(?:preferences|subscription)|update\ (?:your\ )?preferences)\b[^.]{0,80}\Z
  | (?:from|sent|date|to|cc|bcc|subject|reply-to)\ ?:\s\S | -{2,}\s?(?:forwarded|original)\ message\b
  | (?:forwarded|original)\ message\W*\Z | begin\ forwarded\ message
  | skip\ to\ (?:main\ |the\ )?content\W*\Z | (?:open|close|toggle)\ (?:menu|navigation|search)\W*\Z
    # what archives have above and below a text: SECTION: Section A; Page 12
  | (?:by-?line|section|length|dateline|highlight|headline|graphic|load-date|language|publication-type|document-type
      |word\ count|edition|pages?)\ ?:\s
  | (?:page\ )?\d{1,4}\ (?:of|/)\ \d{1,4}\W*\Z | page\ \d{1,4}\W*\Z | \d{2,5}\ words\W*\Z
    # slugs: BC-MAR--Port-Crane, 3rd Ld-Writethru
  | (?:bc|am|pm)-\w+-{1,2}\w | eds:\ | ap-\w\w-\d\d-\d\d-\d\d\b
  | \S+-\S+,\ (?:\d(?:st|nd|rd|th)\ )?(?:ld|lead|lede|add|take|writethru)\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_ANYWHERE = re.compile(  # in lower case
    r"""
    \b(?:
    all\ rights\ reserved\b
  | (?:an\ earlier|a\ previous|the\ original)\ version\ of\ this\ (?:article|story|report|post|piece|headline)\b
  | may\ not\ be\ (?:published|reproduced|reprinted|broadcast)\b.{0,80}\b(?:redistributed|permission|rewritten
      |consent)\b
  | (?:this|our)\ (?:web)?\s?(?:site|page|app|platform)\ (?:uses|use|may\ use|employs)\b.{0,40}\bcookies\b
  | (?:we|and\ our\ partners)\ (?:also\ )?use\ (?:\w+\ ){0,4}cookies\b
  | we\ and\ our\ (?:\d+\ )?partners\b
  | cookies\ (?:to|on\ (?:this|our)|and\ (?:similar|other))\b.{0,60}\b(?:experience|site|device|browser
      |technolog|advert|content|traffic)
  | you\ can\ opt[\s-]out\b
  | unsubscribe\ at\ any\ time\b
  | protected\ by\ recaptcha\b
  | (?:delivered|sent|straight)\ (?:straight\ |directly\ |right\ )?to\ your\ (?:inbox|e-?mail)\b
  | (?:created|generated|written|produced|summarized|translated)\ (?:with\ the\ (?:assistance|help|aid|use)\ of
      |by|using|with)\ (?:an?\ )?(?:ai\b|artificial\ intelligence|generative)
  | ap\ photo/
  | (?:see|show|view)\ all\ (?:updates|comments|stories)\W*\Z
  | getty\ images\W*\Z
  | via\ (?:getty|ap|reuters|afp)(?:\ images)?\)?\W*\Z
  | sign\ up\ (?:for\ (?:our|the|your|free)|here|to\ (?:our|receive|get))\b.{0,80}(?:newsletter|alerts?|inbox
      |free|briefing|e-?mail|here)
    )
  | \(ap\ photo
  | /(?:ap|afp|reuters|getty(?:\ images)?|epa|shutterstock|bloomberg|pool)\)\W*\Z
  | [.!?)]\ (?:photo(?:graph)?|picture|image)(?:\ by\ |\ courtesy\ of\ |\ ?:\ )[^.!?]{2,60}\.?\Z
    """,
    re.VERBOSE | re.DOTALL,
)
_BUTTONS = word_set(
    """
    share facebook twitter x email e-mail print whatsapp telegram linkedin reddit copy link comments comment save
    menu search home news login subscribe flipboard pinterest messenger bluesky threads advertisement loading
    """
)
_COMMENTS = re.compile(
    r"""\W*(?:
    (?:leave|post|add|write)\ a\ (?:reply|comment) | (?:\d+\ )?(?:reader\ )?comments?(?:\ \(\d+\))?
  | \d+\ (?:responses?|replies|thoughts?)\b.{0,120} | (?:join\ the\ )?(?:conversation|discussion) | responses
  | what\ do\ you\ think
    )\W*\Z""",
    re.IGNORECASE | re.VERBOSE,
)
_LINKS = re.compile(
    r"""\W*(?:
    (?:related|recommended)(?:\ (?:articles?|stories|story|coverage|news|reading|posts?|topics?|links?|videos?))?
  | more\ (?:from|on|about|stories|news|coverage|in)\b.{0,60} | read\ (?:more|next|also)\b.{0,60} | see\ also
  | most\ (?:read|popular|viewed)\b.{0,60} | you\ (?:may|might)\ also\ like | recommended\ for\ you
  | what\ to\ read\b.{0,40}
  | (?:top|latest|trending|popular)(?:\ (?:stories|news|headlines|now))? | editors?['’]?\ picks?
  | in\ this\ (?:article|story) | references | external\ links | sources? | bibliography | further\ reading | notes
    )\W*\Z""",
    re.IGNORECASE | re.VERBOSE,
)
_ENDS = re.compile(r"(?:#\s?){3,}|[-–—\s]*(?:ENDS?|Ends)[-–—\s]*|[-–—]\s?30\s?[-–—]")
_BIO = re.compile(
    r"""[A-Z][\w.'’-]+(?:\ [A-Z][\w.'’-]*){1,3}\ (?:is|covers|writes|reports|has\ covered)\ [^.]{0,120}
    \b(?:for|at|with|from)\ (?:the\ |The\ )?[A-Z]""",
    re.VERBOSE,
)
_DESK = re.compile(
    r"\b(?:reporter|correspondent|editor|writer|columnist|producer|journalist|intern|covers|covering|reports|writes)\b"
)
_CREDIT = re.compile(r"[^.]{2,160}[/|]\s?[A-Z][\w .&]{1,40}\Z")


def is_junk(paragraph: str) -> bool:
    """Whether the paragraph is surely no part of the article."""
    if len(paragraph) > _LONGEST:
        return False
    around = _WHOLE.match(paragraph) or _ANYWHERE.search(paragraph.lower()) or is_envelope(paragraph)
    return bool(around) or is_label(paragraph)


def is_envelope(paragraph: str) -> bool:
    """Whether it is what a mail or a wire puts around an article: its head, its slug, how to be rid of it."""
    return bool(_ENVELOPE.match(paragraph))


def is_label(paragraph: str) -> bool:
    """Whether it is made of the words of buttons alone, or of no words."""
    words = re.findall(r"[\w-]+", paragraph.casefold())
    return all(word in _BUTTONS or word.isdigit() for word in words)


def is_credit(paragraph: str) -> bool:
    """Whether a paragraph without a full stop ends in the name of a photographer's agency."""
    return bool(_CREDIT.match(paragraph))


def is_biography(paragraph: str) -> bool:
    """Whether it only says for whom its author works; at an article's end alone, since an article may tell that too."""
    return len(paragraph) < 300 and bool(_BIO.match(paragraph) and _DESK.search(paragraph))


def opens_comments(paragraph: str) -> bool:
    """Whether what readers wrote begins here."""
    return len(paragraph) < 160 and bool(_COMMENTS.match(paragraph))


def ends_release(paragraph: str) -> bool:
    """Whether it is the sign behind which a press release tells only of its sender: "###", "-ENDS-", "-30-"."""
    return bool(_ENDS.fullmatch(paragraph))


def opens_links(paragraph: str) -> bool:
    """Whether a list of other articles begins here."""
    return len(paragraph) < 80 and bool(_LINKS.match(paragraph))
