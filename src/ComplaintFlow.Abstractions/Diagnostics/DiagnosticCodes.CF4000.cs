namespace ComplaintFlow.Diagnostics;

// Codes of storage.
public static partial class DiagnosticCodes
{
    /// <summary>The journal has an event that this release does not know, because a later release wrote it.</summary>
    public const string UnknownEvent = "CF4001";

    /// <summary>The schema of the database is newer than this release, because a later release has migrated it.</summary>
    public const string SchemaTooNew = "CF4002";

    /// <summary>The disk, or the database up to its largest size, is full. Nothing of the call was written.</summary>
    public const string StoreFull = "CF4003";

    /// <summary>The database is read-only.</summary>
    public const string StoreReadOnly = "CF4004";

    /// <summary>Another program has locked the database, or rows of it, for longer than the time allowed.</summary>
    public const string StoreBusy = "CF4005";

    /// <summary>
    /// The file cannot be opened, is damaged or is not a database, or its disk fails or was made read-only by the system.
    /// </summary>
    public const string StoreFileUnusable = "CF4006";

    /// <summary>The schema of the database is older than this release needs, or lacks tables, and the store may not migrate it.</summary>
    public const string SchemaTooOld = "CF4007";

    /// <summary>
    /// The database server cannot be reached, refuses the connection, or was away for longer than the time allowed. You know whether a
    /// commit was written only after you look it up.
    /// </summary>
    public const string ServerUnavailable = "CF4008";

    /// <summary>The database failed for another reason, which its own code names. Nothing of the call was written.</summary>
    public const string ServerError = "CF4009";

    /// <summary>A piece of evidence has more bytes than the host allows.</summary>
    public const string EvidenceTooLarge = "CF4010";

    /// <summary>A piece of evidence has no bytes: the stream was at its end.</summary>
    public const string EvidenceEmpty = "CF4011";

    /// <summary>The bytes of a piece of evidence are not those that were added: they were altered or cut off.</summary>
    public const string EvidenceAltered = "CF4012";

    /// <summary>The disk of the evidence is full. Nothing of the piece was kept.</summary>
    public const string EvidenceDiskFull = "CF4013";

    /// <summary>The folder of the evidence cannot be read or written.</summary>
    public const string EvidenceFolderUnusable = "CF4014";

    /// <summary>The bytes of a piece of evidence are missing.</summary>
    public const string EvidenceMissing = "CF4015";

    /// <summary>The host has no store for the bytes of evidence.</summary>
    public const string EvidenceStoreMissing = "CF4016";

    /// <summary>
    /// The snapshot of a complaint is missing, is damaged, or belongs to another complaint or version. Other complaints are not affected.
    /// </summary>
    public const string SnapshotUnreadable = "CF4017";

    /// <summary>
    /// The journal of a complaint cannot be read from a version on: an entry is missing, damaged or out of place. Other complaints are
    /// not affected.
    /// </summary>
    public const string JournalUnreadable = "CF4018";

    /// <summary>
    /// The workflow under which a complaint began was changed in the store: it does not have the hash under which it was published.
    /// Nothing is decided under it.
    /// </summary>
    public const string WorkflowAltered = "CF4019";

    /// <summary>The store of the host keeps no values that end by themselves, and a part of the host needs them.</summary>
    public const string NoExpiringStore = "CF4020";

    /// <summary>The store has no connection string.</summary>
    public const string MissingConnectionString = "CF4030";

    /// <summary>
    /// The connection string of the store cannot be used: it cannot be read, or asks for what the store does not have. The message does not
    /// quote it.
    /// </summary>
    public const string InvalidConnectionString = "CF4031";

    /// <summary>No folder is set for evidence.</summary>
    public const string MissingEvidenceFolder = "CF4032";

    /// <summary>The path of the evidence folder cannot be a path. The message does not quote it.</summary>
    public const string InvalidEvidenceFolder = "CF4033";
}
