using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using ComplaintFlow.Collections;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Deciding;
using ComplaintFlow.Handling.Door;
using ComplaintFlow.Routing;
using ComplaintFlow.Routing.Compiled;
using ComplaintFlow.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintFlow.Handling.Service;

/// <summary>
/// Looks up what the strategies need to know of a department's handlers. The directories of the host may be scoped, so each
/// decision has its own scope. The knowledge comes from the store and the host, so it is the same on all nodes.
/// </summary>
internal sealed class HandlerLookup(IComplaintStore store, IServiceScopeFactory scopes)
{
    /// <summary>How many assignments round robin looks back. A handler who got none of them comes first.</summary>
    private const int Newest = 200;

    /// <summary>
    /// Gets the handlers. If the host cannot be asked, the complaint goes on and waits in the queue of its department.
    /// </summary>
    public async ValueTask<HandlerPool> OfAsync(
        string department, Complaint complaint, Router routing, Facts facts, CancellationToken cancellationToken)
    {
        IReadOnlyList<RoutingStrategy> strategies = routing.StrategiesOf(department);
        HandlerPool staff;
        AsyncServiceScope scope = scopes.CreateAsyncScope();
        await using ConfiguredAsyncDisposable disposed = scope.ConfigureAwait(false);
        try
        {
            IHandlerDirectory? directory = scope.ServiceProvider.GetService<IHandlerDirectory>();
            IHandlerPresence? presence = scope.ServiceProvider.GetService<IHandlerPresence>();
            ILastHandler? last = scope.ServiceProvider.GetService<ILastHandler>();
            IReadOnlyList<Handler> handlers = directory is null ? Configured(routing, department)
                : await directory.GetHandlersAsync(department, cancellationToken).ConfigureAwait(false);
            handlers = DefensiveCopy.List(handlers);
            if (handlers is null or IUnreadable || handlers.Any(one => one is null || !InputShapes.IsSound(one)))
                return new HandlerPool([]) { Problem = "the host names handlers that cannot be" };
            if (handlers.Count == 0)
                return new HandlerPool([]);
            staff = new HandlerPool(handlers)
            {
                Absent = presence is null
                    ? FrozenSet<string>.Empty
                    : (await presence.GetAbsentAsync([.. handlers.Select(handler => handler.Id)], facts.Now,
                        cancellationToken).ConfigureAwait(false)).ToFrozenSet(ActorIdentity.Comparer),
                Last = last is null || !strategies.Contains(RoutingStrategy.StickyToComplainant) ? null
                    : await last.FindAsync(complaint, cancellationToken).ConfigureAwait(false),
            };
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return new HandlerPool([]) { Problem = $"the host cannot tell who is there: {error.GetType().Name}" };
        }
        return staff with
        {
            Loads = strategies.Any(strategy => strategy is RoutingStrategy.LeastLoaded or RoutingStrategy.WeightedBySkill)
                ? await LoadsAsync(facts.Tenant, cancellationToken).ConfigureAwait(false) : null,
            Served = strategies.Contains(RoutingStrategy.RoundRobin) ? await ServedAsync(facts.Tenant, department, cancellationToken)
                .ConfigureAwait(false) : [],
        };
    }

    private static IReadOnlyList<Handler> Configured(Router routing, string department) => routing.Find(department) is not { } known
        ? []
        : [.. known.Handlers.Select(handler => new Handler(handler.Key) { Skills = handler.Value.Skills, Weight = handler.Value.Weight })];

    private async ValueTask<IReadOnlyDictionary<string, long>> LoadsAsync(string tenant, CancellationToken cancellationToken)
    {
        IReadOnlyList<GroupCount> counts = await store.CountAsync(
            new CountQuery(CountBy.Owner, new ComplaintQuery { Tenant = tenant, IsOpen = true }), cancellationToken).ConfigureAwait(false);
        var loads = new Dictionary<string, long>(ActorIdentity.Comparer);
        foreach (GroupCount count in counts)
        {
            if (count.Value is not null)
                loads[count.Value] = loads.GetValueOrDefault(count.Value) + count.Count;
        }
        return loads;
    }

    private async ValueTask<IReadOnlyList<string>> ServedAsync(
        string tenant, string department, CancellationToken cancellationToken)
    {
        Page<ComplaintSummary> newest = await store.QueryAsync(
            new ComplaintQuery { Tenant = tenant, Department = department, PageSize = Newest }, cancellationToken).ConfigureAwait(false);
        return [.. newest.Items.Select(row => row.Owner).OfType<string>().Distinct(ActorIdentity.Comparer)];
    }
}
