using System.Runtime.CompilerServices;
using ComplaintFlow.Storage;
using ComplaintFlow.Testing.Conformance;

namespace ComplaintFlow.Sqlite.Tests;

internal sealed class SqliteConformance : StoreConformance
{
    private readonly ConditionalWeakTable<IComplaintStore, TempFile> _files = [];

    protected override ValueTask<StoreUnderTest> OpenAsync()
    {
        var file = new TempFile();
        var store = new SqliteStore(file.ConnectionString);
        _files.Add(store, file);
        return new(StoreUnderTest.Of(store, async () =>
        {
            await store.DisposeAsync();
            file.Dispose();
        }));
    }

    protected override ValueTask<StoreUnderTest> OpenAnotherAsync(StoreUnderTest first)
    {
        var store = new SqliteStore(_files.GetValue(first.Complaints, _ => throw new InvalidOperationException()).ConnectionString);
        return new(StoreUnderTest.Of(store, store.DisposeAsync));
    }
}
