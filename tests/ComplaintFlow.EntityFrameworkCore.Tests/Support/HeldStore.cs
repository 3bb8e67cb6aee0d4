using ComplaintFlow.EntityFrameworkCore.Contexts;
using ComplaintFlow.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ComplaintFlow.EntityFrameworkCore.Tests.Support;

/// <summary>A store whose lanes are all busy with commits that are held: what is committed now goes together afterwards.</summary>
internal sealed class HeldStore : IAsyncDisposable
{
    private const int FirstNumber = 1000;

    private readonly Gate _gate;
    private Task[] _held = [];

    private HeldStore(EntityFrameworkCoreStore<ShopContext> store, Gate gate) => (Store, _gate) = (store, gate);

    public EntityFrameworkCoreStore<ShopContext> Store { get; }

    public static async Task<HeldStore> OpenAsync(DbContextOptions<ShopContext> options, Gate gate, params IInterceptor[] others)
    {
        options = new DbContextOptionsBuilder<ShopContext>(options).AddInterceptors([gate, .. others]).Options;
        var store = new EntityFrameworkCoreStore<ShopContext>(new Factory<ShopContext>(options, static one => new ShopContext(one)));
        await store.EnsureAsync();
        var held = new HeldStore(store, gate);
        held._held = [.. Enumerable.Range(FirstNumber, Database.Lanes).Select(number => store.CommitAsync(TestCommits.Commit(number)))];
        return held;
    }

    /// <summary>Lets the lanes go on, and waits for calls, however they end.</summary>
    public async Task LetGoAsync(params IEnumerable<Task> calls)
    {
        _gate.Open();
        await Task.WhenAll(_held);
        await Task.WhenAll(calls).ContinueWith(static _ => { }, TaskScheduler.Default);
    }

    public ValueTask DisposeAsync() => Store.DisposeAsync();
}
