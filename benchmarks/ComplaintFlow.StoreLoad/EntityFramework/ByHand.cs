using System.Text;
using ComplaintFlow.StoreLoad.Contenders;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ComplaintFlow.StoreLoad.EntityFramework;

/// <summary>
/// The least that a team would write by hand: load the case, change it, add an entry and a message, and save in a transaction. It keeps no
/// row for lists, no alarm, no keys and no hashes.
/// </summary>
internal sealed class ByHand(IDbContextFactory<ShopContext> contexts, int count, (int Snapshot, int Entry) sizes) : IContender
{
    private readonly byte[] _content = Encoding.UTF8.GetBytes(Workload.Text(sizes.Snapshot));
    private readonly byte[] _entry = Encoding.UTF8.GetBytes(Workload.Text(sizes.Entry));
    private readonly byte[] _message = Encoding.UTF8.GetBytes(Workload.Text(300));

    public string Name => "EF Core by hand: load, save";

    public async Task SeedAsync()
    {
        await using ShopContext shop = await contexts.CreateDbContextAsync();
        shop.AddRange(Enumerable.Range(0, count).Select(
            number => new Case { Id = Workload.Id(number).Value, State = "Waiting", Content = _content }));
        await shop.SaveChangesAsync();
    }

    public Task<Rate> RunAsync(int callers, TimeSpan time)
    {
        int own = Math.Max(1, count / callers);
        return Rate.OfAsync(callers, time, (caller, i) => ActAsync(Workload.Id((caller * own) + (int)(i * 7919L % own)).Value));
    }

    private async Task ActAsync(Guid id)
    {
        await using ShopContext shop = await contexts.CreateDbContextAsync();
        await using IDbContextTransaction transaction = await shop.Database.BeginTransactionAsync();
        Case one = await shop.Cases.SingleAsync(row => row.Id == id);
        DateTime now = TimeProvider.System.GetUtcNow().UtcDateTime;
        one.Version++;
        one.State = one.State is "Waiting" ? "Working" : "Waiting";
        one.Content = [.. _content];
        shop.Add(new CaseEntry { CaseId = id, Version = one.Version, At = now, Content = _entry });
        shop.Add(new CaseMessage { CaseId = id, DueAt = now, Payload = _message });
        await shop.SaveChangesAsync();
        await transaction.CommitAsync();
    }
}
