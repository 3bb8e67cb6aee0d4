using ComplaintFlow.Routing;
using ComplaintFlow.Rules.Presets;

namespace ComplaintFlow.Rules.Reading;

/// <summary>Reads the section <c>Authority</c>. A preset is laid under it already.</summary>
internal static class AuthorityReader
{
    public static AuthorityDefinition Read(Section section)
    {
        section.Text(SectionPresets.Key);
        return new AuthorityDefinition
        {
            Levels = section.Map("Levels", level => new AuthorityLevelDefinition
            {
                Rank = level.Number("Rank"),
                Role = level.Text("Role"),
                Limit = level.Words("Limit"),
                When = level.Condition("When"),
                With = level.Words("With"),
                Automatic = level.Flag("Automatic"),
            }),
            EachLevel = section.Flag("EachLevel"),
            Approvers = section.Map("Approvers", approver => new ApproverDefinition
            {
                Rank = approver.Number("Rank"),
                Role = approver.Text("Role"),
                When = approver.Condition("When"),
            }),
            Delegations = section.Map("Delegations", delegation => new DelegationDefinition
            {
                Of = delegation.Text("Of"),
                Roles = delegation.Words("Roles"),
                To = delegation.Text("To"),
                ValidFrom = delegation.Text("ValidFrom"),
                ValidUntil = delegation.Text("ValidUntil"),
            }),
        };
    }
}
