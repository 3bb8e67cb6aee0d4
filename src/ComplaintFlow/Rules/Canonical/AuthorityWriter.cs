using System.Globalization;
using System.Text.Json.Nodes;
using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Routing;

namespace ComplaintFlow.Rules.Canonical;

/// <summary>Writes authority in the form that the configuration uses.</summary>
internal static class AuthorityWriter
{
    public static Map Write(AuthorityDefinition authority, string? currency) => new Map()
        .All("Levels", authority.Levels, level => Level(level, currency))
        .Flag("EachLevel", authority.EachLevel)
        .All("Approvers", authority.Approvers, approver => new Map().Number("Rank", approver.Rank).Text("Role", approver.Role).Condition("When", approver.When).Json)
        .All("Delegations", authority.Delegations, Delegation);

    private static JsonObject Level(AuthorityLevelDefinition level, string? currency) => new Map()
        .Number("Rank", level.Rank)
        .Text("Role", level.Role)
        .Words("Limit", [.. level.Limit.Select(limit => Money.TryParse(limit, currency, out Money amount) ? amount.ToString() : limit).Order(StringComparer.Ordinal)])
        .Condition("When", level.When)
        .Words("With", level.With)
        .Flag("Automatic", level.Automatic)
        .Json;

    private static JsonObject Delegation(DelegationDefinition delegation) => new Map()
        .Text("Of", delegation.Of)
        .Words("Roles", delegation.Roles)
        .Text("To", delegation.To)
        .Text("ValidFrom", Instant(delegation.ValidFrom))
        .Text("ValidUntil", Instant(delegation.ValidUntil))
        .Json;

    /// <summary>Equal instants are written in one way, whatever their offset.</summary>
    private static string? Instant(string? text) =>
        Instants.TryParse(text, out DateTimeOffset at) ? at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture) : text;
}
