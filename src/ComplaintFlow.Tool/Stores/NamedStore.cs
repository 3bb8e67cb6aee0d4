using System.Globalization;
using ComplaintFlow.Diagnostics;
using ComplaintFlow.PostgreSql;
using ComplaintFlow.Sqlite;
using ComplaintFlow.Storage;
using ComplaintFlow.Tool.Output;

namespace ComplaintFlow.Tool.Stores;

/// <summary>Represents the store that <c>--store</c> names, in the roles that commands need.</summary>
internal sealed record NamedStore(
    IComplaintStore Complaints, IAlarms Alarms, IOutbox Outbox, IDefinitionStore Definitions, IStoreTransfer Transfer)
{
    private const string SqlitePrefix = "sqlite:";
    private const string PostgresPrefix = "postgres:";

    /// <summary>How long the tool waits for a server. A person at a terminal needs to know soon that it does not answer.</summary>
    public static readonly TimeSpan ServerWait = TimeSpan.FromSeconds(3);

    /// <summary>Runs work on the complaints of a tenant in a store whose schema is up to date.</summary>
    /// <exception cref="InvalidInputException">The store cannot be used, or has no such tenant.</exception>
    public static Task<T> UseAsync<T>(string name, string tenant, Terminal terminal, Func<NamedStore, Task<T>> work) =>
        UseAsync(name, async store =>
    {
        var one = new ComplaintQuery { Tenant = tenant, PageSize = 1 };
        Page<ComplaintSummary> first = await store.Complaints.QueryAsync(one, default).ConfigureAwait(false);
        if (first.Items.Count == 0)
            Explain(tenant, terminal);
        else if (string.Equals(tenant, ComplaintKey.DefaultTenant, StringComparison.Ordinal))
            await MentionOthersAsync(store, terminal).ConfigureAwait(false);
        return await work(store).ConfigureAwait(false);
    });

    /// <summary>Runs work on a store whose schema is up to date.</summary>
    /// <exception cref="InvalidInputException">The store cannot be used.</exception>
    public static Task<T> UseAsync<T>(string name, Func<NamedStore, Task<T>> work) => UseAsync(name, migrate: false, work);

    /// <summary>Explains an unknown tenant. A new store is empty; otherwise the name is more likely a typing error.</summary>
    private static void Explain(string tenant, Terminal terminal)
    {
        if (!string.Equals(tenant, ComplaintKey.DefaultTenant, StringComparison.Ordinal))
        {
            throw NoTenant(tenant, $"'{ComplaintKey.DefaultTenant}' is looked at");
        }
        terminal.Error.WriteLine(
            $"The store has no complaint of the tenant '{tenant}'; name another one with --tenant, where the host serves several.");
    }

    /// <summary>Mentions other tenants to someone who named none: the result does not speak of them.</summary>
    private static async Task MentionOthersAsync(NamedStore store, Terminal terminal)
    {
        IReadOnlyList<string> tenants = await store.Complaints.GetTenantsAsync(default).ConfigureAwait(false);
        int others = tenants.Count(static one => !string.Equals(one, ComplaintKey.DefaultTenant, StringComparison.Ordinal));
        if (others > 0)
            terminal.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"This is the tenant '{ComplaintKey.DefaultTenant}'. The store has complaints of {others} more: name one with --tenant."));
    }

    /// <summary>Says that a tenant has no complaint.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="otherwise">What happens without <c>--tenant</c>.</param>
    public static InvalidInputException NoTenant(string tenant, string otherwise) => new(
        $"The store has no complaint of the tenant '{tenant}': names are compared letter by letter; without --tenant, {otherwise}.");

    /// <summary>Creates the schema of a store, or brings it up to date.</summary>
    public static Task MigrateAsync(string name, CancellationToken cancellationToken) =>
        UseAsync(name, migrate: true, store => store.Outbox.GetDeadLettersAsync(ComplaintKey.DefaultTenant, 1, cancellationToken).AsTask());

    private static async Task<T> UseAsync<T>(string name, bool migrate, Func<NamedStore, Task<T>> work)
    {
        try
        {
            if (TableNames.Split(name) is var (tables, database))
                return await ApplicationStore.UseAsync(tables, database, migrate, work).ConfigureAwait(false);
            if (SqliteFile(name) is { } file)
            {
                SqliteStore store = Sqlite(file, migrate);
                await using (store.ConfigureAwait(false))
                    return await work(new NamedStore(store, store, store, store, store)).ConfigureAwait(false);
            }
            if (PostgreSqlConnection(name) is { } connection)
            {
                PostgreSqlStore store = PostgreSql(connection, migrate);
                await using (store.ConfigureAwait(false))
                    return await work(new NamedStore(store, store, store, store, store)).ConfigureAwait(false);
            }
        }
        catch (ComplaintStoreException error) when (error.Code is DiagnosticCodes.SchemaTooOld)
        {
            throw new InvalidInputException(
                $"{Sentences.FirstLine(error.Message)} But if an application keeps the complaints among its own tables, migrate nothing: "
                    + "name the tables with --prefix or --schema.");
        }
        catch (ComplaintStoreException error) when (error is not UnreadableComplaintException)
        {
            throw new InvalidInputException(Sentences.FirstLine(error.Message));
        }
        throw Unnamed();
    }

    /// <summary>The file that a store is named by; null for another kind.</summary>
    public static string? SqliteFile(string name) => After(name, SqlitePrefix);

    /// <summary>The connection that a store is named by; null for another kind.</summary>
    public static string? PostgreSqlConnection(string name) => After(name, PostgresPrefix);

    /// <exception cref="InvalidInputException">There is no such file.</exception>
    public static string Existing(string file) => File.Exists(file) ? file
        : throw new InvalidInputException(
            $"There is no file {file}: name the database of the host, or make one with 'complaintflow store migrate'.");

    public static InvalidInputException Unnamed() => new("Name the store as sqlite:FILE or postgres:CONNECTION.");

    public static InvalidInputException UnreadableConnection() =>
        new("The connection cannot be read: write postgres:Host=…;Database=…;Username=… as for Npgsql.");

    private static SqliteStore Sqlite(string file, bool migrate)
    {
        string connection = $"Data Source={(migrate ? file : Existing(file))};Mode={(migrate ? "ReadWriteCreate" : "ReadWrite")}";
        return new SqliteStore(connection, new SqliteStoreOptions { MigrateAtStart = migrate });
    }

    private static PostgreSqlStore PostgreSql(string connection, bool migrate)
    {
        try
        {
            return new PostgreSqlStore(connection, new PostgreSqlStoreOptions { MigrateAtStart = migrate, RetryTimeout = ServerWait });
        }
        catch (ArgumentException)
        {
            throw UnreadableConnection();
        }
    }

    private static string? After(string name, string prefix) =>
        name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? name[prefix.Length..] : null;
}
