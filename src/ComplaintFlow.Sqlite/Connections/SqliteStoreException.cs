using System.Globalization;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Storage;
using SQLitePCL;

namespace ComplaintFlow.Sqlite.Connections;

/// <summary>The database could not do what was asked. Messages of SQLite itself may quote data, so they are not passed on.</summary>
internal sealed class SqliteStoreException : ComplaintStoreException
{
    private readonly int _resultCode;

    private SqliteStoreException(
        string code, string message, int resultCode = 0, bool isTransient = false, Exception? innerException = null)
        : base(code, message, isTransient, innerException, resultCode == 0 ? null : resultCode.ToString(CultureInfo.InvariantCulture)) =>
        _resultCode = resultCode;

    /// <summary>Whether the file or its disk failed, so that a connection that is opened later may fare better.</summary>
    public bool IsOfFile => (_resultCode & 0xFF) is raw.SQLITE_READONLY or raw.SQLITE_IOERR or raw.SQLITE_CANTOPEN;

    /// <summary>Says what a result code of SQLite means to those who run the host.</summary>
    public static SqliteStoreException From(int code, Exception? inner = null) => (code & 0xFF) switch
    {
        raw.SQLITE_FULL =>
            new(DiagnosticCodes.StoreFull,
                "The disk, or the database up to its largest size, is full. Nothing of this call was written. Make room; the store goes on "
                    + "by itself.", code, innerException: inner),
        raw.SQLITE_READONLY =>
            new(DiagnosticCodes.StoreReadOnly,
                "The database can be read only. Nothing was written. Give the process the right to write the file and its folder.", code,
                innerException: inner),
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED =>
            new(DiagnosticCodes.StoreBusy,
                "Another program has kept the database to itself for longer than the time allowed. Nothing was written. Let it finish, or "
                    + "allow more time.", code,
                isTransient: true, inner),
        raw.SQLITE_CANTOPEN =>
            new(DiagnosticCodes.StoreFileUnusable,
                "The database file cannot be opened. Look at its folder, and at the rights of the process.", code, innerException: inner),
        raw.SQLITE_IOERR =>
            new(DiagnosticCodes.StoreFileUnusable,
                $"The disk fails, or the system has made it read-only (result code {code} of SQLite). Look up whether the call was "
                    + $"written, and look at the disk; the store goes on by itself.", code, innerException: inner),
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB =>
            new(DiagnosticCodes.StoreFileUnusable, "The file is damaged, or no database. Restore it from a copy.", code,
                innerException: inner),
        _ => new(DiagnosticCodes.StoreFileUnusable, $"SQLite failed with the result code {code}.", code, innerException: inner),
    };

    public static SqliteStoreException NewerSchema(long found, int known) =>
        new(DiagnosticCodes.SchemaTooNew,
            $"The database has the schema {found}, and this release of the library knows schemas up to "
                + $"{known}. Use the release that migrated it, or a later one.");

    public static SqliteStoreException OlderSchema(long found, int known) =>
        new(DiagnosticCodes.SchemaTooOld,
            $"The database has the schema {found}, and this release of the library needs {known}. Run 'complaintflow store migrate', or "
                + $"let the store migrate at start.");
}
