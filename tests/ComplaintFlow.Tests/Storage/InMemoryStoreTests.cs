using ComplaintFlow.Storage.InMemory;

namespace ComplaintFlow.Tests.Storage;

public sealed class InMemoryStoreTests : StoreRules
{
    protected override ValueTask<StoreRoles> OpenAsync()
    {
        var store = new InMemoryStore();
        return new(new StoreRoles(store, store, store));
    }
}
