using System.Runtime.CompilerServices;
using ComplaintFlow.Storage;
using ComplaintFlow.Testing;
using ComplaintFlow.Testing.Conformance;

namespace ComplaintFlow.EntityFrameworkCore.Tests.Support;

/// <summary>Opens stores on SQLite files.</summary>
internal sealed class SqliteConformance : StoreConformance
{
    private readonly ConditionalWeakTable<IComplaintStore, SqliteFile> _files = [];

    protected override ValueTask<StoreUnderTest> OpenAsync()
    {
        SqliteFile file = new SqliteFile().WithTables();
        var store = new EntityFrameworkCoreStore<ShopContext>(file.Contexts());
        _files.Add(store, file);
        return new(StoreUnderTest.Of(store, async () =>
        {
            await store.DisposeAsync();
            file.Dispose();
        }));
    }

    protected override ValueTask<StoreUnderTest> OpenAnotherAsync(StoreUnderTest first)
    {
        var store = new EntityFrameworkCoreStore<ShopContext>(File(first).Contexts());
        return new(StoreUnderTest.Of(store, store.DisposeAsync));
    }

    protected override ValueTask BreakCommitsAsync(StoreUnderTest store, bool broken)
    {
        File(store).Ask(broken
            ? "CREATE TRIGGER cf_full BEFORE INSERT ON cf_message BEGIN SELECT RAISE (ABORT, 'full'); END"
            : "DROP TRIGGER cf_full");
        return ValueTask.CompletedTask;
    }

    private SqliteFile File(StoreUnderTest store) => _files.GetValue(store.Complaints, _ => throw new InvalidOperationException());
}
