using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;

namespace ComplaintFlow.Routing.Compiled;

/// <summary>Chooses a handler. The choice is pure: equal facts give equal choices on every node.</summary>
/// <param name="staff">The handlers and the facts about them.</param>
/// <param name="skills">The skills that are required.</param>
/// <param name="excluded">The actors who must not get the complaint, with the reasons.</param>
internal sealed class HandlerSelector(HandlerPool staff, IReadOnlyList<string> skills, IReadOnlyDictionary<string, string> excluded)
{
    private readonly Handler[] _free = [
        .. staff.Handlers.Where(handler => !excluded.ContainsKey(handler.Id) && !staff.Absent.Contains(handler.Id))
        .OrderBy(handler => handler.Id, StringComparer.Ordinal)];

    /// <summary>Chooses by the first strategy that finds a handler. The result includes the facts on which the choice is based.</summary>
    public (string? Owner, RoutingBasis Basis) Choose(IReadOnlyList<RoutingStrategy> strategies)
    {
        foreach (RoutingStrategy strategy in strategies)
        {
            if (Choose(strategy) is { } handler)
                return (handler.Id, Basis(handler, strategy));
        }
        return (null, Basis(null, null));
    }

    private Handler? Choose(RoutingStrategy strategy) => strategy switch
    {
        RoutingStrategy.RoundRobin => _free.MinBy(Turn),
        RoutingStrategy.LeastLoaded => _free.MinBy(Burden),
        RoutingStrategy.WeightedBySkill =>
            _free.Where(handler => Matches(handler) > 0).OrderByDescending(Matches).ThenBy(Burden).FirstOrDefault(),
        _ => _free.FirstOrDefault(handler => ActorIdentity.Same(handler.Id, staff.Last)),
    };

    /// <summary>The turn of a handler. Handlers who got nothing lately come first, then those who have waited longest.</summary>
    private int Turn(Handler handler)
    {
        for (int i = 0; i < staff.Served.Count; i++)
        {
            if (ActorIdentity.Same(staff.Served[i], handler.Id))
                return staff.Served.Count - i;
        }
        return 0;
    }

    private decimal Burden(Handler handler) => (decimal)(Load(handler) ?? 0) / Math.Max(handler.Weight, 1);

    private long? Load(Handler handler) => staff.Loads is null ? null : staff.Loads.GetValueOrDefault(handler.Id);

    private int Matches(Handler handler) => skills.Count(skill => Names.Has(handler.Skills, skill));

    private RoutingBasis Basis(Handler? chosen, RoutingStrategy? strategy) => new()
    {
        Strategy = strategy?.ToString(),
        Why = chosen is null ? staff.Problem ?? (_free.Length == 0 ? "nobody is free to take it" : "no strategy names anybody")
            : Reason(chosen, strategy!.Value),
        Skills = skills,
        Considered = staff.Handlers.Count,
        Candidates =
        [
            .. staff.Handlers.OrderBy(handler => handler.Id != chosen?.Id).ThenBy(handler => Excluded(handler) is not null)
            .ThenBy(handler => handler.Id, StringComparer.Ordinal)
                .Take(RoutingBasis.MaxCandidates)
                .Select(handler =>
                    new RoutingCandidate(handler.Id, Load(handler), skills.Count == 0 ? null : Matches(handler), Excluded(handler))),
        ],
    };

    private string Reason(Handler chosen, RoutingStrategy strategy) => strategy switch
    {
        RoutingStrategy.RoundRobin => "it is the handler's turn",
        RoutingStrategy.LeastLoaded => "has the fewest open complaints",
        RoutingStrategy.WeightedBySkill => $"has {Matches(chosen)} of {skills.Count} skills",
        _ => "handled the complainant's last complaint",
    };

    private string? Excluded(Handler handler) =>
        excluded.GetValueOrDefault(handler.Id) ?? (staff.Absent.Contains(handler.Id) ? "is away" : null);
}
