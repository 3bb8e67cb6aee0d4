using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage;

namespace ComplaintFlow.EntityFrameworkCore.Contexts;

/// <summary>
/// Tells failures of databases apart without a reference to a provider: by SQLSTATE where the driver gives one (Npgsql), otherwise by the
/// number that the exceptions of Microsoft.Data.Sqlite and Microsoft.Data.SqlClient have under a name of their own.
/// </summary>
internal static class Failures
{
    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;
    private const int SqliteReadOnly = 8;
    private const int SqliteFull = 13;
    private const int SqlServerTimeout = -2;
    private const int SqlServerDeadlock = 1205;
    private const int SqlServerLockTimeout = 1222;
    private const int SqlServerDiskFull = 1105;
    private const int SqlServerLogFull = 9002;
    private const int SqlServerReadOnly = 3906;
    private const int SqlServerNoRight = 229;
    private const int SqlServerLoginFailed = 18456;
    private const int SqlServerNoDatabase = 4060;

    /// <summary>The failure of the database in an exception, also where an execution strategy has given up; null for another.</summary>
    public static DbException? Of(Exception exception) => exception switch
    {
        DbException failure => failure,
        RetryLimitExceededException { InnerException: { } inner } => Of(inner),
        InvalidOperationException { InnerException: { } inner } => Of(inner), // so a strategy that does not retry hands on what may pass
        _ => null,
    };

    /// <summary>Whether two writers were in each other's way, so that the same passes if it is done again at once.</summary>
    public static bool IsPassing(DbException failure) =>
        failure.SqlState is "40001" or "40P01" || SqlServerNumber(failure) is SqlServerDeadlock;

    /// <summary>Whether others kept what is needed for longer than the driver or the server waits.</summary>
    public static bool IsBusy(DbException failure) =>
        failure.SqlState is "55P03" or "57014" || IsPassing(failure) || SqliteCode(failure) is SqliteBusy or SqliteLocked
            || SqlServerNumber(failure) is SqlServerTimeout or SqlServerLockTimeout;

    /// <summary>Whether others keep the whole database to themselves, and not some rows of it.</summary>
    public static bool IsBusyAsAWhole(DbException failure) => SqliteCode(failure) is SqliteBusy or SqliteLocked;

    public static bool IsFull(DbException failure) =>
        failure.SqlState is "53100" || SqliteCode(failure) is SqliteFull
            || SqlServerNumber(failure) is SqlServerDiskFull or SqlServerLogFull;

    public static bool IsReadOnly(DbException failure) =>
        failure.SqlState is "25006" or "42501" || SqliteCode(failure) is SqliteReadOnly
            || SqlServerNumber(failure) is SqlServerReadOnly or SqlServerNoRight;

    /// <summary>Whether the server does not let this user in, or has no such database.</summary>
    public static bool IsRefused(DbException failure) =>
        failure.SqlState is ['2', '8', ..] or "3D000" || SqlServerNumber(failure) is SqlServerLoginFailed or SqlServerNoDatabase;

    public static bool IsUnavailable(DbException failure) =>
        failure.IsTransient || failure.SqlState is ['0', '8', ..] or "57P01" or "57P02" or "57P03" or "53300";

    /// <summary>What the database itself calls the failure.</summary>
    public static string? Code(DbException failure) =>
        failure.SqlState
            ?? (Number(failure, "SqliteExtendedErrorCode") ?? SqlServerNumber(failure))?.ToString(CultureInfo.InvariantCulture);

    private static int? SqliteCode(DbException failure) => Number(failure, "SqliteErrorCode");

    private static int? SqlServerNumber(DbException failure) => Number(failure, "Number");

    private static int? Number(DbException failure, string property) => failure.GetType().GetProperty(property)?.GetValue(failure) as int?;
}
