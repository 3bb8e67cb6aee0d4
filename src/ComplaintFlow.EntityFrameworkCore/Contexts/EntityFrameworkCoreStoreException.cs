using System.Data.Common;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.Storage;

namespace ComplaintFlow.EntityFrameworkCore.Contexts;

/// <summary>The database could not do what was asked. Messages of a database may quote data, so they are not passed on.</summary>
internal sealed class EntityFrameworkCoreStoreException : ComplaintStoreException
{
    private const string Migrate =
        "Run 'dotnet ef migrations add ComplaintFlow' and 'dotnet ef database update', or apply the migrations as the application does.";

    private EntityFrameworkCoreStoreException(
        string code, string message, string? providerCode = null, bool isTransient = false, Exception? innerException = null)
        : base(code, message, isTransient, innerException, providerCode)
    {
    }

    /// <summary>Whether any other call would have to wait as long, and fail too.</summary>
    public bool ConcernsAll { get; private init; }

    /// <summary>Says what a failure means to those who run the host.</summary>
    public static EntityFrameworkCoreStoreException From(DbException failure)
    {
        string? code = Failures.Code(failure);
        if (Failures.IsFull(failure))
            return new(DiagnosticCodes.StoreFull,
                "The disk of the database is full. Nothing of this call was written. Make room; the store goes on by itself.", code);
        if (Failures.IsReadOnly(failure))
            return new(DiagnosticCodes.StoreReadOnly,
                "The database can only be read: by a setting, because it is a copy, or for want of rights. Nothing was written. Connect to "
                    + "one that can be written, as a user who may write.", code);
        if (Failures.IsBusy(failure))
            return new(DiagnosticCodes.StoreBusy,
                "Others have kept the rows to themselves for longer than the time allowed. Nothing was written. Let them finish, or allow "
                    + "more time.", code, isTransient: true)
            {
                ConcernsAll = Failures.IsBusyAsAWhole(failure),
            };
        if (Failures.IsRefused(failure))
            return new(DiagnosticCodes.ServerUnavailable,
                "The server refuses the connection. Look at the database, the user and the password.", code);
        if (Failures.IsUnavailable(failure))
            return new(DiagnosticCodes.ServerUnavailable,
                "The server cannot be reached, or the connection was lost. Look at the address, the network and the server.", code,
                isTransient: true)
            {
                ConcernsAll = true,
            };
        return new(DiagnosticCodes.ServerError,
            $"The database failed with {(code is null ? failure.GetType().Name : $"the code {code}")}. Nothing of this call was written.",
            code);
    }

    public static EntityFrameworkCoreStoreException AlwaysOvertaken() => new(
        DiagnosticCodes.StoreBusy,
        "The database has never said that a row was changed: other writers were faster each time, or it does not count rows ('SET NOCOUNT "
            + "ON' among the user options of SQL Server). Nothing was written. Let it count, or try again.", isTransient: true);

    public static EntityFrameworkCoreStoreException CannotConnect(DbException failure) => new(
        DiagnosticCodes.ServerUnavailable,
        "The database cannot be opened. Look at the connection string of the context, the network and the server.", Failures.Code(failure),
        isTransient: !Failures.IsRefused(failure), failure);

    public static EntityFrameworkCoreStoreException NoModel(Type context) => new(
        DiagnosticCodes.SchemaTooOld,
        $"The model of {context.Name} has no tables for complaints. Call 'modelBuilder.AddComplaintFlow()' in its OnModelCreating. "
            + Migrate);

    public static EntityFrameworkCoreStoreException NoTables(string table, DbException? failure) => new(
        DiagnosticCodes.SchemaTooOld,
        $"The database does not have the table '{table}' as the model of the application has it. {Migrate}",
        failure is null ? null : Failures.Code(failure));

    public static EntityFrameworkCoreStoreException OlderSchema(int found, int known) => new(
        DiagnosticCodes.SchemaTooOld,
        $"The database has the tables of schema {found}, and this release of the library needs {known}. {Migrate}");

    public static EntityFrameworkCoreStoreException NewerSchema(int found, int known) => new(
        DiagnosticCodes.SchemaTooNew,
        $"The database has the tables of schema {found}, and this release of the library knows schemas up to {known}. Use the release that "
            + "the application was migrated with, or a later one.");
}
