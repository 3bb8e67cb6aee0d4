using System.Collections.Concurrent;
using ComplaintFlow.Testing;
using ComplaintFlow.Testing.Conformance;

namespace ComplaintFlow.EntityFrameworkCore.Tests.Support;

/// <summary>
/// Opens stores on databases of one server. A database whose store was closed is emptied and serves the next rule: making the tables anew
/// for each would take a minute.
/// </summary>
internal sealed class PostgreSqlConformance : StoreConformance
{
    private const string Empty = """
        DELETE FROM cf_complaint; DELETE FROM cf_summary; DELETE FROM cf_journal; DELETE FROM cf_unique_key; DELETE FROM cf_signal;
        DELETE FROM cf_search_key; DELETE FROM cf_alarm; DELETE FROM cf_message; DELETE FROM cf_definition;
        DELETE FROM cf_expiring
        """;

    private readonly ConcurrentBag<PostgreSqlDatabase> _free = [];
    private readonly ConcurrentDictionary<object, PostgreSqlDatabase> _opened = new();

    protected override ValueTask<StoreUnderTest> OpenAsync()
    {
        if (!_free.TryTake(out PostgreSqlDatabase? database))
            database = PostgreSqlDatabase.New().WithTables();
        var store = new EntityFrameworkCoreStore<ShopContext>(database.Contexts());
        _opened[store] = database;
        return new(StoreUnderTest.Of(store, async () =>
        {
            await store.DisposeAsync();
            database.Ask(Empty);
            _free.Add(database);
        }));
    }

    protected override ValueTask<StoreUnderTest> OpenAnotherAsync(StoreUnderTest first)
    {
        // the other node is set to retry, as a host of several nodes would be
        var store = new EntityFrameworkCoreStore<ShopContext>(_opened[first.Complaints].Contexts(retries: true));
        return new(StoreUnderTest.Of(store, store.DisposeAsync));
    }

    protected override ValueTask BreakCommitsAsync(StoreUnderTest store, bool broken)
    {
        _opened[store.Complaints].Ask(broken
            ? """
              CREATE FUNCTION cf_full() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'full'; END $$;
              CREATE TRIGGER cf_full BEFORE INSERT ON cf_message FOR EACH ROW EXECUTE FUNCTION cf_full()
              """
            : "DROP TRIGGER cf_full ON cf_message; DROP FUNCTION cf_full()");
        return ValueTask.CompletedTask;
    }
}
