using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Settings;

namespace ComplaintFlow.Routing;

/// <summary>The settings of the section <c>Authority</c>.</summary>
internal static class AuthoritySettings
{
    private static readonly SettingShape At = new("Instant");

    private static readonly SettingTable<AuthorityLevelDefinition> Level =
        SettingTable.Of("AuthorityLevel", "A level of authority.", new AuthorityLevelDefinition())
        .Number("Rank", l => l.Rank, (l, v) => l with { Rank = v },
            "Of the levels that cover a proposal, the one of the lowest rank approves it; each has a rank of its own.")
        .Text("Role", l => l.Role, (l, v) => l with { Role = v },
            "The role that approves at this level, such as DepartmentSupervisor.", SettingShape.Role)
        .Add("Limit", new SettingShape("Limit"),
            "The largest sum of all remedies that it may approve, for each currency, such as 2000 CNY; the highest level has none.",
            (l, reader) => reader.Words("Limit") is { } read ? l with { Limit = read } : l,
            (l, map) => map.Words("Limit", [.. l.Limit.Select(limit => Amount(limit, map.Currency)).Order(StringComparer.Ordinal)]))
        .Condition("When", l => l.When, (l, v) => l with { When = v }, "The condition under which the level may approve.")
        .Words("With", l => l.With, (l, v) => l with { With = v },
            "Roles that must approve with it, such as LegalCounsel.", SettingShape.Roles)
        .Flag("Automatic", l => l.Automatic, (l, v) => l with { Automatic = v },
            "Whether what it covers needs nobody's approval (default false).");

    private static readonly SettingTable<ApproverDefinition> Approver = SettingTable.Of("ExtraApprover",
        "A role that must approve if a condition holds, regardless of the amount.", new ApproverDefinition())
        .Number("Rank", a => a.Rank, (a, v) => a with { Rank = v }, "Its place in the chain: before the level of the same rank.")
        .Text("Role", a => a.Role, (a, v) => a with { Role = v }, "The role that must approve, such as LegalCounsel.", SettingShape.Role)
        .Condition("When", a => a.When, (a, v) => a with { When = v }, "The condition under which it must.");

    private static readonly SettingTable<DelegationDefinition> Delegation =
        SettingTable.Of("Delegation", "An actor who approves for somebody else, for a time.", new DelegationDefinition())
        .Text("Of", d => d.Of, (d, v) => d with { Of = v },
            "The id of the actor whose authority it is; without it, the roles as such are delegated.")
        .Words("Roles", d => d.Roles, (d, v) => d with { Roles = v },
            "The roles that are delegated, such as BusinessManager.", SettingShape.Roles)
        .Text("To", d => d.To, (d, v) => d with { To = v }, "The id of the actor who gets them.")
        .Text("ValidFrom", d => d.ValidFrom, (d, v) => d with { ValidFrom = v },
            "The first instant at which it holds, such as 2026-07-01T00:00:00+08:00.", At, Instant)
        .Text("ValidUntil", d => d.ValidUntil, (d, v) => d with { ValidUntil = v },
            "The instant from which it no longer holds, such as 2026-07-15T00:00:00+08:00.", At, Instant);

    public static SettingTable<AuthorityDefinition> Table { get; } =
        SettingTable.Of("Authority", "Who may approve what is offered to complainants.", new AuthorityDefinition())
        .Resolved("Preset", SettingShape.OneOf("preset", "standard"),
            "The built-in limits to start from: standard, five levels in CNY; without it, authority starts from nothing.")
        .Items("Levels", Level, a => a.Levels, (a, v) => a with { Levels = v },
            "Levels of authority by name, such as manager; the lowest one that covers all remedies of a complaint approves them.")
        .Flag("EachLevel", a => a.EachLevel, (a, v) => a with { EachLevel = v },
            "Whether every level up to the one that covers the proposal approves in turn (default false: that one alone).")
        .Items("Approvers", Approver, a => a.Approvers, (a, v) => a with { Approvers = v },
            "Roles that must approve too if a condition holds, by the name of the rule, such as legal.")
        .Items("Delegations", Delegation, a => a.Delegations, (a, v) => a with { Delegations = v },
            "Who approves for whom and when, by name, such as summer-leave.");

    /// <summary>Writes equal amounts in the same way.</summary>
    private static string Amount(string limit, string? currency) =>
        Money.TryParse(limit, currency, out Money amount) ? amount.ToString() : limit;

    /// <summary>Writes equal instants in the same way, regardless of their offset.</summary>
    private static string Instant(string text) =>
        Instants.TryParse(text, out DateTimeOffset at) ? Calendars.Instant.Write(at) : text;
}
