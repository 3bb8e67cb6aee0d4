namespace ComplaintFlow.Diagnostics;

// Codes of conditions, classification, authority, routing and detection.
public static partial class DiagnosticCodes
{
    /// <summary>A condition asks about a field that does not exist.</summary>
    public const string UnknownField = "CF1101";

    /// <summary>An operator does not apply to fields of this type.</summary>
    public const string OperatorNotApplicable = "CF1102";

    /// <summary>An operand cannot be compared with the field, such as a word with a date, or an amount without a currency.</summary>
    public const string OperandNotComparable = "CF1103";

    /// <summary>A test has no value.</summary>
    public const string TestWithoutValue = "CF1104";

    /// <summary>A regular expression cannot be used, or repeats so much that long texts would make it slow.</summary>
    public const string InvalidRegularExpression = "CF1105";

    /// <summary>A word cannot be looked for: it is blank, too long, or contains half of a surrogate pair.</summary>
    public const string InvalidKeyword = "CF1106";

    /// <summary>A test asks for a value that the field never has.</summary>
    public const string ValueNeverOccurs = "CF1107";

    /// <summary>A condition names a list of words that does not exist.</summary>
    public const string UnknownWordList = "CF1110";

    /// <summary>A file of words is missing, cannot be read or is not UTF-8.</summary>
    public const string UnreadableWordFile = "CF1111";

    /// <summary>A list of words or a table of characters is empty or too large: at most 100,000 entries, 8 MB a file.</summary>
    public const string InvalidWordListSize = "CF1112";

    /// <summary>An entry of <c>Folding</c> is not two characters, or a character counts as several.</summary>
    public const string InvalidFolding = "CF1113";

    /// <summary>
    /// A weight cannot be read. A weight follows the word and a space, has at most three decimals, and lies between -1000 and 1000.
    /// </summary>
    public const string InvalidWeight = "CF1114";

    /// <summary>A rule has weights and no threshold, or a threshold and no weights.</summary>
    public const string WeightsAndThresholdMismatch = "CF1115";

    /// <summary>Warning: a group has no rule or only one, which is often a typing error.</summary>
    public const string RuleGroupTooSmall = "CF1116";

    /// <summary>A rule without weights is in a group that takes the highest score.</summary>
    public const string UnweightedRuleInGroup = "CF1117";

    /// <summary>An entry of <c>Weights</c> has neither words nor a condition with its weight, or has both.</summary>
    public const string InvalidWeightEntry = "CF1118";

    /// <summary>The confidence from which a model decides is not between 0 and 1.</summary>
    public const string InvalidConfidenceThreshold = "CF1119";

    /// <summary>The time that a model may take is not elapsed time between one second and ten minutes.</summary>
    public const string InvalidModelTimeout = "CF1120";

    /// <summary>A level of authority names no role that approves, or an automatic level names one.</summary>
    public const string LevelWithoutApprover = "CF1130";

    /// <summary>
    /// The highest level of authority has a limit or a condition, or is automatic. No level could approve what it does not cover.
    /// </summary>
    public const string RestrictedHighestLevel = "CF1131";

    /// <summary>Two levels of authority have the same rank.</summary>
    public const string DuplicateLevelRank = "CF1132";

    /// <summary>A limit cannot be read, names no currency, or names a currency that another limit has.</summary>
    public const string InvalidAuthorityLimit = "CF1133";

    /// <summary>A level of authority below the highest covers everything, so that the levels above it are never asked.</summary>
    public const string LevelCoversEverything = "CF1134";

    /// <summary>A level of authority may approve no more than a level below it.</summary>
    public const string LimitNotAboveLowerLevel = "CF1135";

    /// <summary>A further approver has no role or no condition.</summary>
    public const string IncompleteExtraApprover = "CF1136";

    /// <summary>A delegation lacks one of its actors, its roles or its dates, or ends before it begins.</summary>
    public const string InvalidDelegation = "CF1137";

    /// <summary>A level of authority is automatic, and a level below it is not.</summary>
    public const string AutomaticLevelAboveManual = "CF1138";

    /// <summary>A routing rule names neither a department nor an external procedure.</summary>
    public const string RoutingRuleWithoutDestination = "CF1140";

    /// <summary>A rule names a department that the routing does not have. Outside <c>Routing:Rules</c> it is a warning.</summary>
    public const string UnknownDepartment = "CF1141";

    /// <summary>A routing rule has no condition. An empty condition is not a catch-all.</summary>
    public const string RoutingRuleWithoutCondition = "CF1142";

    /// <summary>The weight of a handler or the number of transfers is too small, or the id of a handler cannot be used.</summary>
    public const string InvalidRoutingValue = "CF1143";

    /// <summary>A field under <c>Except</c> is not declared, or is not of the type <c>Word</c> or <c>Set</c>.</summary>
    public const string InvalidExceptField = "CF1144";

    /// <summary>Warning: a state under <c>Afresh</c> does not exist.</summary>
    public const string UnknownAfreshState = "CF1145";

    /// <summary>A detector does not say what it counts.</summary>
    public const string DetectorWithoutKind = "CF1160";

    /// <summary>The count of a detector is below two or above a hundred.</summary>
    public const string InvalidDetectorCount = "CF1161";

    /// <summary>
    /// A detector has no window, its window is not in elapsed time, calendar days or weeks, or its window is longer than three years.
    /// </summary>
    public const string InvalidDetectorWindow = "CF1162";

    /// <summary>Complaints cannot be compared by a field: it does not exist, or is a set, an amount or an instant.</summary>
    public const string InvalidDetectorField = "CF1163";

    /// <summary>A group detector names no field that its complaints have in common.</summary>
    public const string GroupWithoutCommonField = "CF1164";

    /// <summary>A similarity is not a percentage, or is too low to be found reliably.</summary>
    public const string InvalidSimilarity = "CF1165";

    /// <summary>A similarity of texts is given, and no texts are compared.</summary>
    public const string SimilarityWithoutText = "CF1166";

    /// <summary>The host has no key for hashing the values that detectors compare, or that lists are searched by.</summary>
    public const string MissingSignalKey = "CF1167";

    /// <summary>The number of rounds of an offer is negative.</summary>
    public const string NegativeMaxRounds = "CF1180";

    /// <summary>A window of <c>Practice</c> is given in working time, and no calendar counts working time there.</summary>
    public const string WorkingTimeWithoutCalendar = "CF1181";

    /// <summary>A least or greatest amount of compensation does not say how much, or a multiple is negative or above 10,000.</summary>
    public const string InvalidCompensationLimit = "CF1182";

    /// <summary>An amount of compensation is not an amount of money.</summary>
    public const string InvalidAmount = "CF1183";

    /// <summary>Letters name a time zone that does not exist.</summary>
    public const string UnknownLetterTimeZone = "CF1190";

    /// <summary>A text is given for a letter that does not exist.</summary>
    public const string UnknownLetter = "CF1191";

    /// <summary>A letter uses a field that letters do not have.</summary>
    public const string UnknownLetterField = "CF1192";

    /// <summary>A delay between two tries of a channel is not an elapsed time.</summary>
    public const string InvalidRetryDelay = "CF1193";

    /// <summary>A route names no channel.</summary>
    public const string RouteWithoutChannel = "CF1194";

    /// <summary>A route names a channel that the rules do not declare.</summary>
    public const string UnknownChannel = "CF1195";

    /// <summary>Recipients name a person who is not among the persons.</summary>
    public const string UnknownRecipient = "CF1196";

    /// <summary>An address or an absence of a person who gets notices cannot be one.</summary>
    public const string InvalidRecipient = "CF1197";

    /// <summary>The address of a webhook endpoint or a chat robot is missing or is none that may be sent to.</summary>
    public const string InvalidEndpointAddress = "CF1240";

    /// <summary>A webhook endpoint has no secret, more than two, or one of another form.</summary>
    public const string InvalidWebhookSecret = "CF1241";

    /// <summary>The source or the prefix of the types of events cannot be used.</summary>
    public const string InvalidEventName = "CF1242";

    /// <summary>The name of a webhook endpoint or a chat robot cannot be used.</summary>
    public const string InvalidEndpointName = "CF1243";

    /// <summary>A chat robot has no kind, no address or key, both of them, or a secret that its kind does not have.</summary>
    public const string InvalidRobot = "CF1244";

    /// <summary>An address of the options of mail is missing or cannot be used.</summary>
    public const string InvalidMailAddress = "CF1250";

    /// <summary>The key of mail is missing or has another form.</summary>
    public const string InvalidMailKey = "CF1251";

    /// <summary>The mail server, its protection or the way to sign in cannot be used.</summary>
    public const string InvalidMailServer = "CF1252";

    /// <summary>A template of mails cannot be used, or the folder of the templates.</summary>
    public const string InvalidMailTemplate = "CF1253";

    /// <summary>A mailbox has no server, account, password or address, or a text that cannot be one.</summary>
    public const string InvalidMailbox = "CF1260";

    /// <summary>A folder of a mailbox cannot be one, or is used twice.</summary>
    public const string InvalidMailFolder = "CF1261";

    /// <summary>A type of attachments that a mailbox allows is none.</summary>
    public const string InvalidAttachmentType = "CF1262";

    /// <summary>The host has mailboxes and no store for evidence, or one that takes less than the mails that are read.</summary>
    public const string MailWithoutEvidence = "CF1263";

    /// <summary>Two mailboxes read the same folder of the same account.</summary>
    public const string SharedMailbox = "CF1264";

    /// <summary>A publisher of events names a type that does not exist.</summary>
    public const string UnknownEventType = "CF1270";

    /// <summary>A publisher of events has the name of a notification channel.</summary>
    public const string PublisherNameTaken = "CF1271";

    /// <summary>The address of a broker is missing, is there twice, or cannot be one, or the file of its authority cannot be read.</summary>
    public const string InvalidBrokerAddress = "CF1272";

    /// <summary>The exchange or the routing key of a broker cannot be used.</summary>
    public const string InvalidBrokerName = "CF1273";
}
