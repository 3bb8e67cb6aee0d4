using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Notifications;
using ComplaintFlow.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ComplaintFlow.KillTest;

/// <summary>
/// One of several nodes: acts on complaints by chance, and wakes and notifies as every host does, until it is killed. It writes to its
/// output, which the test reads, each action once it is accepted and each notice that it sends.
/// </summary>
internal sealed class Node : INotificationChannel
{
    private static readonly Actor Anna = Actor.Of("anna", Roles.CaseOwner);

    private readonly Lock _gate = new();

    /// <param name="store">The store that all nodes share.</param>
    /// <param name="pace">How many seconds lie between two steps.</param>
    /// <param name="name">The name of the node; null: it only works off what waits.</param>
    public static async Task RunAsync(string store, int pace, string? name)
    {
        var node = new Node();
        using IHost host = House.Build(store, pace, node);
        await host.StartAsync();
        if (name is null)
            await host.WaitForShutdownAsync();
        IComplaintService complaints = host.Services.GetRequiredService<IComplaintService>();
        ComplaintId[] ids = [.. await Ids.AllAsync(complaints)];
        await Task.WhenAll(Enumerable.Range(0, 4).Select(worker => Task.Run(() => node.ActAsync(complaints, ids, $"{name}-{worker}"))));
    }

    public ValueTask<DeliveryResult> SendAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        Say($"received {delivery.Notice.Id}");
        return new(DeliveryResult.Delivered);
    }

    private async Task ActAsync(IComplaintService complaints, ComplaintId[] ids, string name)
    {
        for (int count = 0; ; count++)
        {
            string token = $"{name}-{count}";
            ComplaintId id = ids[Random.Shared.Next(ids.Length)];
            while (!await IsAcceptedAsync(complaints, id, token))
            {
            }
            Say($"accepted {id} {token}");
        }
    }

    /// <summary>Nobody knows what became of an action whose answer was lost: it is repeated under its key.</summary>
    private static async Task<bool> IsAcceptedAsync(IComplaintService complaints, ComplaintId id, string token)
    {
        try
        {
            return (await complaints.ActAsync(id, new AddNote(token), Anna, new ActOptions { IdempotencyKey = token })).IsAccepted;
        }
        catch (ComplaintStoreException)
        {
            return false;
        }
    }

    private void Say(string line)
    {
        lock (_gate)
        {
            Console.Out.WriteLine(line);
            Console.Out.Flush();
        }
    }
}

/// <summary>The ids of all complaints.</summary>
internal static class Ids
{
    public static async Task<IReadOnlyList<ComplaintId>> AllAsync(IComplaintService complaints)
    {
        var ids = new List<ComplaintId>();
        for (ComplaintQuery? query = new() { PageSize = ComplaintQuery.MaxPageSize }; query is not null;)
        {
            Page<ComplaintSummary> page = await complaints.QueryAsync(query);
            ids.AddRange(page.Items.Select(row => row.Key.Id));
            query = page.Continuation is { } next ? query with { Continuation = next } : null;
        }
        return ids;
    }
}
