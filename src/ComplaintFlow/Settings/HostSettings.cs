using ComplaintFlow.Conditions;

namespace ComplaintFlow.Settings;

/// <summary>
/// The settings of the host's options, which are in the same section as the rules but not part of them. Keys and forms of values are
/// checked here, so that the tool finds defects without the host. The options themselves check the ranges.
/// </summary>
internal sealed class HostSettings
{
    private static readonly HostSettings None = new();

    private HostSettings()
    {
    }

    public static SettingTable<HostSettings> Workers { get; } = Of("Workers",
        "How the background workers work; read once, when the host starts.")
        .Span("PollInterval", "00:00:01", "How long a worker waits after a poll that found nothing")
        .Whole("MaxDegreeOfParallelism", "4", "How many complaints are processed, and how many messages sent, in parallel", 1, 1024)
        .Whole("BatchSize", "100", "How many pieces of work a poll takes at most", 1, 1_000_000)
        .Span("LeaseDuration", "00:01:00", "How long nobody else gets what a poll has taken")
        .Whole("MaxAttempts", "10", "How often something is tried before it is given up", 1, 1_000_000)
        .Span("MaxDelay", "00:01:00", "The longest delay between two tries")
        .Share("Jitter", "0.2", "The share by which delays are shortened at most, at random, from 0 to 1")
        .Span("DrainTimeout", "00:00:20", "How long work that has begun may go on when the host stops")
        .Span("BacklogInterval", "00:00:15", "How often the backlog is measured for the metrics")
        .Span("LateAfter", "00:05:00", "How long work may be due before the health check reports the workers as behind")
        .Whole("MaxDeadItems", "0", "How many parked complaints and dead letters the health check tolerates", 0, 1_000_000_000_000);

    public static SettingTable<HostSettings> SnapshotCache { get; } =
        Of("SnapshotCache", "How many recent complaints a host keeps in memory.")
        .Whole("Capacity", "1000", "How many complaints are kept at most; 0 keeps none", 0, 10_000_000);

    public static SettingTable<HostSettings> Evidence { get; } = Of("EvidenceStore", "How the bytes of evidence are kept.")
        .Word("Folder", "The folder of UseEvidenceFolder, created when the host starts.")
        .Whole("MaxBytes", "250000000", "How many bytes one piece of evidence may have", 1, 1_000_000_000_000);

    public static SettingTable<HostSettings> Statistics { get; } = Of("Statistics",
        "From when on monthly statistics are owed, by which day, and by whom.")
        .Day("Since", "The first day of the first month that is owed, such as 2026-01-01.")
        .Word("TimeZone", "The time zone (IANA) in which months begin and end, such as Asia/Shanghai.")
        .Whole("DueDay", "5", "The day of the next month on which they are due", 1, 27)
        .Word("Calendar", "The calendar whose working days the statistics count, such as office.")
        .Word("Tenant", "The tenant", "default")
        .List("Preparers", "The roles that prepare (default: QualityManager).")
        .List("Reviewers", "The roles that review (default: BusinessManager and Executive).");

    private static readonly SettingTable<HostSettings> Absence = Secret("Absence", "A time in which a person is absent.")
        .Word("From", "The first instant of the absence, such as 2026-07-01T00:00:00+08:00.")
        .Word("To", "The first instant after the absence.")
        .Word("Substitute", "The person who gets the notices meanwhile, one of Persons.");

    private static readonly SettingTable<HostSettings> Person = Secret("Person", "A person who gets notices.")
        .Word("Email", "The e-mail address.")
        .Word("Phone", "The telephone number for text messages.")
        .Word("Language", "The language, such as zh.")
        .Named("Absences", Absence, "When the person is absent, by names of your choice.");

    private static readonly SettingTable<HostSettings> Department = Secret("DepartmentRecipients", "Who gets the notices of a department.")
        .List("Members", "The persons who get what is sent to the department.")
        .Lists("Roles", "The persons who hold a role in this department, by role.");

    public static SettingTable<HostSettings> Recipients { get; } = People(Secret("Recipients",
        "Who gets notices to staff, and where; read once, when the host starts."))
        .Named("Tenants", People(Secret("TenantRecipients", "Who gets the notices of one tenant.")),
            "The people of single tenants; every other tenant has the common ones.");

    public static SettingTable<HostSettings> Sqlite { get; } = Of("Sqlite", "The store in a SQLite file.")
        .Word("ConnectionString", "A connection string that names a file; if it is absent, ConnectionStrings:ComplaintFlow counts.")
        .Span("BusyTimeout", "00:00:30", "How long a call waits while another program writes to the file")
        .Whole("WalAutoCheckpointPages", "20000",
            "How many pages of 4 KB the write-ahead log holds before they move into the database", 1, 10_000_000)
        .Whole("MaxBatchSize", "256", "How many calls that arrive together are written together at most", 1, 1_000_000)
        .Bool("MigrateAtStart", "true", "Whether the schema is brought up to date at the start");

    public static SettingTable<HostSettings> PostgreSql { get; } = Of("PostgreSql", "The store in PostgreSQL.")
        .Word("ConnectionString",
            "A connection string of Npgsql; if it is absent, ConnectionStrings:ComplaintFlow counts. Keep passwords out of files.")
        .Span("RetryTimeout", "00:00:15", "How long a call tries again while the server restarts or cannot be reached")
        .Whole("MaxConcurrentBatches", "2", "How many batches of each kind of call are in progress at once", 1, 64)
        .Whole("MaxBatchSize", "256", "How many calls go together at most", 1, 1_000_000)
        .Bool("MigrateAtStart", "true", "Whether the schema is brought up to date at the start");

    public static SettingTable<HostSettings> Stores { get; } = Of("Stores", "The stores of complaints.")
        .Beside("Sqlite", Sqlite)
        .Beside("PostgreSql", PostgreSql);

    public static SettingTable<HostSettings> Webhooks { get; } = Secret("Webhooks",
        "Where webhooks go; read once, when the host starts.")
        .Named("Endpoints", Secret("WebhookEndpoint", "A receiver of webhooks.")
            .Word("Url", "The address, which begins with https.")
            .List("Secrets", "One secret, or two while the receiver changes to the first one; each is whsec_ and 24 to 64 bytes in base64.",
                "TextList")
            .List("Topics", "The topics that the endpoint gets, such as StepTaken (default: all).", "TextList")
            .List("Tenants", "The tenants whose notices the endpoint gets (default: all).", "TextList")
            .Bool("AllowPrivateAddresses", "false", "Whether the address may lead into a private network")
            .Bool("AllowHttp", "false", "Whether the address may begin with http"), "The receivers by name.")
        .Word("Source", "The source of the events, a URI or a path", "/complaintflow")
        .Word("TypePrefix", "The beginning of the types of the events, such as com.example", "complaintflow")
        .Span("Timeout", "00:00:20", "How long a receiver may take to answer");

    public static SettingTable<HostSettings> Chat { get; } = Secret("Chat",
        "The chat robots that write notices into groups; read once, when the host starts.")
        .Named("Robots", Secret("Robot", "A chat robot.")
            .OneOf("Kind", "The chat.", "DingTalk", "WeCom", "Feishu")
            .Word("Key", "The access_token (DingTalk), the key (WeCom) or the last part of the address (Feishu) of the robot.")
            .Word("Url", "The whole address of the robot, in place of its key.")
            .Word("Secret", "The secret that signs, if the robot asks for a signature (DingTalk, Feishu).")
            .Word("Heading", "The line above each message. A robot that asks for a keyword needs it here.")
            .List("Topics", "The topics that the robot writes, such as StepTaken (default: all).", "TextList")
            .List("Tenants", "The tenants whose notices the robot writes (default: all).", "TextList")
            .List("Roles", "The roles whose notices the robot writes (default: all).")
            .Bool("AllowPrivateAddresses", "false", "Whether the address may lead into a private network")
            .Bool("AllowHttp", "false", "Whether the address may begin with http"), "The robots by name.")
        .Span("Timeout", "00:00:10", "How long a chat may take to answer")
        .Span("GatherFor", "00:00:05", "How long a message waits for others when a robot may write only one more");

    private static readonly SettingTable<HostSettings> MailOAuth = Secret("MailOAuth",
        "How access tokens are got, by the credentials of the client (OAuth 2.0).")
        .Word("TokenUrl", "The address that gives tokens, which begins with https.")
        .Word("ClientId", "The id of the client.")
        .Word("ClientSecret", "The secret of the client.")
        .Word("Scope", "The scope, such as https://outlook.office365.com/.default.");

    private static readonly SettingTable<HostSettings> Smtp = Secret("Smtp", "The server that sends mail.")
        .Word("Host", "The name of the server, such as smtp.example.com.")
        .Whole("Port", "587", "The port", 1, 65_535)
        .OneOf("Security", "How the connection is protected (default: StartTls). None is for servers on the same machine.",
            "StartTls", "Tls", "None")
        .Word("User", "The name of the user, if the server asks for one.")
        .Word("Password", "The password.")
        .Beside("OAuth", MailOAuth)
        .Word("CertificateSha256", "The SHA-256 hash of the only certificate that is trusted (default: certificates are checked as usual).")
        .Whole("Connections", "4", "How many connections are open at once at most", 1, 64)
        .Span("Timeout", "00:00:30", "How long the server may take to answer a command");

    private static readonly SettingTable<HostSettings> Mailbox = Secret("Mailbox", "A mailbox that is read.")
        .Word("Host", "The name of the IMAP server.")
        .Whole("Port", "0", "The port of the server; 0 means 993 for Tls and otherwise 143", 0, 65_535)
        .OneOf("Security", "How the connection is protected (default Tls).", "Tls", "StartTls", "None")
        .Word("User", "The name of the account.")
        .Word("Password", "The password of the account. Keep it out of files.")
        .Beside("OAuth", MailOAuth)
        .Word("CertificateSha256", "The SHA-256 hash of the only certificate that is trusted (default: certificates are checked as usual).")
        .List("Addresses", "The addresses whose mail comes into the mailbox.", "TextList")
        .Word("Tenant", "The tenant to which the complaints belong", "default")
        .Word("Folder", "The folder that is read", "INBOX")
        .Word("ProcessedFolder", "The folder into which a mail is moved when it is done", "Processed")
        .Word("UnprocessableFolder", "The folder into which a mail is moved that a person has to look at", "Unprocessable")
        .Span("PollInterval", "00:01:00", "The time between two looks into the mailbox")
        .Whole("MaxSize", "26214400", "The largest mail that is read, in bytes", 10_000, 200_000_000)
        .Whole("MaxAttachments", "20", "How many attachments become evidence of their own", 0, 100)
        .List("AllowedAttachmentTypes", "The types of attachments that become evidence, such as image/* (default: all but programs).",
            "TextList")
        .Whole("MaxMailsPerSender", "20", "How many mails of one sender are taken on a day", 1, 100_000)
        .Whole("MaxMailsPerComplaint", "50", "How many mails to one complaint are taken on a day", 1, 100_000)
        .List("Lists", "The List-Id of mailing lists that lead into the mailbox.", "TextList")
        .Word("Channel", "The channel of the complaints", "Email")
        .Word("Category", "The category of the complaints; without it, the rules find it.")
        .Word("Department", "The department of the complaints; without it, the rules find it.")
        .Word("Language", "The language of the complainants, such as zh; without it, Chinese is told by its characters.");

    public static SettingTable<HostSettings> Mail { get; } = Secret("Mail",
        "How mail is sent, and which mailboxes are read; read once, when the host starts.")
        .Word("From", "The address from which mail is sent, such as complaints@example.com.")
        .Word("Name", "The name of the sender.")
        .Word("ReplyTo", "The address to which complainants reply, if it is another one.")
        .Word("Key", "The secret that marks replies and hashes suppressed addresses: 32 to 64 bytes in base64, the same for all hosts.")
        .Beside("Smtp", Smtp)
        .Word("TemplateFolder", "The folder with templates of your own, such as letter.en.liquid.")
        .Span("SuppressFor", "180.00:00:00", "How long an address that was refused for good is left alone")
        .Named("Mailboxes", Mailbox, "The mailboxes that are read, by names of your choice.");

    public static SettingTable<HostSettings> RabbitMq { get; } = Secret("RabbitMq",
        "The broker that events are published to; read once, when the host starts.")
        .Word("Uri", "The address, such as amqps://user:password@broker.example.com/vhost. Keep passwords out of files.")
        .Word("HostName", "The host in place of Uri, or several of a cluster with commas between them.")
        .Whole("Port", "0", "The port beside HostName; 0 means 5672, or 5671 with TLS", 0, 65535)
        .Word("VirtualHost", "The virtual host beside HostName", "/")
        .Word("UserName", "The user beside HostName", "guest")
        .Word("Password", "The password beside HostName. Keep it out of files.")
        .Bool("UseTls", "false", "Whether the connection is encrypted, beside HostName")
        .Word("CertificateAuthority", "A file in PEM with the authority of the broker's certificate, if the system does not know it.")
        .Word("Exchange", "The exchange that events are published to", "complaintflow")
        .Bool("DeclareExchange", "false", "Whether the host declares the exchange")
        .Word("RoutingKey", "The routing key, with {type} and {tenant} of the event", "{type}")
        .Word("Source", "The source of the events, a URI or a path", "/complaintflow")
        .Word("TypePrefix", "The beginning of the types of the events, such as com.example", "complaintflow")
        .Span("Timeout", "00:00:10", "How long the broker may take to confirm an event")
        .Whole("MaxChannels", "4", "How many channels the connection has at most", 1, 64);

    /// <summary>The sections beside the rules, in the order in which they are described.</summary>
    public static IReadOnlyDictionary<string, SettingTable<HostSettings>> Sections { get; } =
        new OrderedDictionary<string, SettingTable<HostSettings>>(Names.Comparer)
        {
            ["Workers"] = Workers,
            ["SnapshotCache"] = SnapshotCache,
            ["Evidence"] = Evidence,
            ["Recipients"] = Recipients,
            ["Statistics"] = Statistics,
            ["Stores"] = Stores,
            ["Mail"] = Mail,
            ["Webhooks"] = Webhooks,
            ["Chat"] = Chat,
            ["RabbitMq"] = RabbitMq,
        };

    /// <summary>Checks the keys and the forms of values of one section.</summary>
    /// <param name="name">The name of the section, such as <c>Workers</c> or <c>Stores:Sqlite</c>.</param>
    /// <param name="node">The content of the section.</param>
    /// <param name="defects">What was found when the section was read.</param>
    /// <returns>All defects. There are none for a section of an adapter that is not part of the library.</returns>
    public static IReadOnlyList<Diagnostic> Check(string name, SettingNode node, DiagnosticBag defects)
    {
        SettingTable<HostSettings>? table = name switch
        {
            "Stores:Sqlite" => Sqlite,
            "Stores:PostgreSql" => PostgreSql,
            _ => Sections.GetValueOrDefault(name),
        };
        var reader = new SettingReader(node, new SettingContext(defects, WordFiles.Here));
        if (table is not null && reader.HasMap(node, "a map", quotes: !table.IsSecret))
            table.Read(reader);
        return defects.Sorted();
    }

    private static SettingTable<HostSettings> People(SettingTable<HostSettings> table) => table
        .Named("Persons", Person, "The persons, by their ids as actors.")
        .Lists("Roles", "The persons who hold a role for every department, by role.")
        .Named("Departments", Department, "The departments, by name.");

    private static SettingTable<HostSettings> Of(string name, string text) => SettingTable.Of(name, text, None);

    private static SettingTable<HostSettings> Secret(string name, string text) => new(name, text, None) { IsSecret = true };
}
