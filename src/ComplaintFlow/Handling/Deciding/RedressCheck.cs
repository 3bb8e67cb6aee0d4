using ComplaintFlow.Complaints;
using ComplaintFlow.Practice;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>Whether an option gives what the law asks for, and no more than policy allows.</summary>
internal static class RedressCheck
{
    /// <summary>The option with the strictest floor that applies to it; refuses one that gives too little or too much.</summary>
    /// <param name="draft">The decision.</param>
    /// <param name="option">The option.</param>
    /// <param name="place">Its path within the input, which refusals name: the id of an option is whatever somebody typed.</param>
    public static ResolutionOption Checked(Draft draft, ResolutionOption option, string place)
    {
        FloorCheck? strictest = null;
        foreach (string currency in Currencies(draft, option))
        {
            Money offered = Offered(option, currency);
            foreach (RedressLimit floor in draft.Book.Practice.Floors.Where(floor => floor.When.Holds(draft.Scope)))
            {
                if (floor.For(draft.Complaint, currency) is not { } required)
                    continue;
                if (offered.Amount < required.Amount && draft.IsStrict)
                    {
                    draft.Refuse(DiagnosticCodes.OptionBelowLegalMinimum,
                        $"{place} gives {offered} of compensation; {floor.Source} asks for {required} at least ({floor.Name}).", $"Offer {required} or more.", place);
                }
                if (strictest is null || required.Amount > strictest.Required.Amount)
                    strictest = new FloorCheck(floor.Name, required, offered, floor.Source);
            }
            foreach (RedressLimit ceiling in draft.Book.Practice.Ceilings.Where(ceiling => ceiling.When.Holds(draft.Scope)))
            {
                if (!draft.IsStrict)
                    continue;
                if (ceiling.For(draft.Complaint, currency) is { } bound
                    && option.Remedies.Any(remedy => remedy is { IsCompensation: true, Amount: null }))
                    draft.Refuse(DiagnosticCodes.OptionAbovePolicyMaximum,
                        $"{place} gives compensation without an amount; the policy allows {bound} at most ({ceiling.Name}).",
                        $"Give the amount: {bound} or less.", place);
                if (ceiling.For(draft.Complaint, currency) is { } most && offered.Amount > most.Amount)
                    {
                    draft.Refuse(DiagnosticCodes.OptionAbovePolicyMaximum,
                        $"{place} gives {offered} of compensation; the policy allows {most} at most ({ceiling.Name}).", $"Offer {most} or less, or change the policy.", place);
                }
            }
        }
        return option with { Floor = strictest };
    }

    private static IEnumerable<string> Currencies(Draft draft, ResolutionOption option) => option.Remedies.Select(remedy => remedy.Amount?.Currency)
        .Append(draft.Complaint.Product?.Price?.Currency).Append(draft.Complaint.ActualLoss?.Currency).Append(draft.Book.Definition.Currency)
        .OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>The refund of the price is not compensation.</summary>
    private static Money Offered(ResolutionOption option, string currency) =>
        new(option.Remedies.Where(remedy => remedy.IsCompensation && remedy.Amount?.Currency == currency).Sum(remedy => remedy.Amount!.Value.Amount), currency);
}
