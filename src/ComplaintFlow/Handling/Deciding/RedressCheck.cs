using ComplaintFlow.Complaints;
using ComplaintFlow.Practice;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>Checks that an option offers what the law requires, and no more than policy allows.</summary>
internal static class RedressCheck
{
    /// <summary>
    /// Gets the option with the strictest floor that applies to it. It refuses an option that offers too little or too much.
    /// </summary>
    /// <param name="context">The decision.</param>
    /// <param name="option">The option.</param>
    /// <param name="place">Its path within the input for refusals, since the id of an option may be any text.</param>
    public static ResolutionOption Checked(DecisionContext context, ResolutionOption option, string place)
    {
        FloorCheck? strictest = null;
        foreach (string currency in Currencies(context, option))
        {
            Money offered = Offered(option, currency);
            foreach (RedressLimit floor in context.Book.Practice.Floors.Where(floor => floor.When.Holds(context.Scope)))
            {
                if (floor.For(context.Complaint, currency) is not { } required)
                    continue;
                if (offered.Amount < required.Amount && context.IsStrict)
                    {
                    context.Refuse(DiagnosticCodes.OptionBelowLegalMinimum,
                        $"{place} gives {offered} of compensation; {floor.Source} asks for {required} at least ({floor.Name}).",
                        $"Offer {required} or more.", place);
                }
                if (strictest is null || required.Amount > strictest.Required.Amount)
                    strictest = new FloorCheck(floor.Name, required, offered, floor.Source);
            }
            foreach (RedressLimit ceiling in context.Book.Practice.Ceilings.Where(ceiling => ceiling.When.Holds(context.Scope)))
            {
                if (!context.IsStrict)
                    continue;
                if (ceiling.For(context.Complaint, currency) is { } bound
                    && option.Remedies.Any(remedy => remedy is { IsCompensation: true, Amount: null }))
                    context.Refuse(DiagnosticCodes.OptionAbovePolicyMaximum,
                        $"{place} gives compensation without an amount; the policy allows {bound} at most ({ceiling.Name}).",
                        $"Give the amount: {bound} or less.", place);
                if (ceiling.For(context.Complaint, currency) is { } most && offered.Amount > most.Amount)
                    {
                    context.Refuse(DiagnosticCodes.OptionAbovePolicyMaximum,
                        $"{place} gives {offered} of compensation; the policy allows {most} at most ({ceiling.Name}).",
                        $"Offer {most} or less, or change the policy.", place);
                }
            }
        }
        return option with { Floor = strictest };
    }

    private static IEnumerable<string> Currencies(DecisionContext context, ResolutionOption option) =>
        option.Remedies.Select(remedy => remedy.Amount?.Currency)
        .Append(context.Complaint.Product?.Price?.Currency).Append(context.Complaint.ActualLoss?.Currency)
        .Append(context.Book.Definition.Currency)
        .OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>Gets what an option offers as compensation. A refund of the price is not compensation.</summary>
    private static Money Offered(ResolutionOption option, string currency) =>
        new(option.Remedies.Where(remedy => remedy.IsCompensation && remedy.Amount?.Currency == currency)
            .Sum(remedy => remedy.Amount!.Value.Amount), currency);
}
