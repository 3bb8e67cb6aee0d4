using ComplaintFlow.Calendars;
using ComplaintFlow.Conditions;
using ComplaintFlow.Notifications;

namespace ComplaintFlow.Rules.Verification;

/// <summary>Verifies when notices leave.</summary>
internal sealed class NotificationsVerifier(RuleBookDefinition definition, DeclaredNames names, string path, DiagnosticBag defects)
{
    public void Verify()
    {
        if (definition.Notifications.Quiet is { } quiet)
            Verify(quiet);
        if (definition.Notifications.Digest is { } digest && (!Duration.TryParse(digest.Every, out Duration every, out _) || every.Unit != DurationUnit.Elapsed || every.Amount <= 0))
            defects.Error(DiagnosticCodes.InvalidDigestWindow, $"{path}:Digest:Every", digest.Every is null ? "The digest has no window." : $"'{digest.Every}' is not the length of a window.", "Write elapsed time such as 30m or 1h.");
    }

    private void Verify(QuietDefinition quiet)
    {
        if (quiet.Calendar is null || !names.Calendars.Contains(quiet.Calendar))
        {
            defects.Error(DiagnosticCodes.UnknownCalendar, $"{path}:Quiet:Calendar", quiet.Calendar is null ? "It is not said when it is quiet." : $"There is no calendar '{quiet.Calendar}'.",
                Names.Suggest(quiet.Calendar ?? "", names.Calendars, "calendar"));
        }
        foreach (string tier in quiet.ExceptTiers.Where(tier => !definition.Sla.Tiers.ContainsKey(tier)))
            defects.Error(DiagnosticCodes.UnknownTier, $"{path}:Quiet:ExceptTiers", $"There is no tier '{tier}'.", Names.Suggest(tier, definition.Sla.Tiers.Keys, "tier"));
    }
}
