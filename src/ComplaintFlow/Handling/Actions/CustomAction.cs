using System.Collections.ObjectModel;
using ComplaintFlow.Collections;
using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Conditions;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling.Actions;

/// <summary>Fires a trigger that only the configuration knows, or one that needs no data.</summary>
/// <param name="Name">The trigger.</param>
public sealed record CustomAction(string Name) : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => Name;

    /// <summary>The new values of fields that the configuration declares.</summary>
    [PersonalInformation]
    public IReadOnlyDictionary<string, string> Fields { get; init => field = DefensiveCopy.Map(value); } =
        ReadOnlyDictionary<string, string>.Empty;

    /// <summary>A bare trigger requires no reason, even if it has the name of an action that does.</summary>
    private protected override string? ReasonRemedy => null;

    internal override void Apply(DecisionContext context)
    {
        context.IsBareTrigger = context.IsStrict;
        if (Fields.Count == 0)
            return;
        IEnumerable<FieldValue> fields = context.Complaint.Fields.Where(field => !Fields.Keys.Contains(field.Name, Names.Comparer))
            .Concat(FieldValues.Of(Fields, context.Book));
        context.Emit(new FieldsChanged { Fields = [.. fields.OrderBy(field => field.Name, StringComparer.Ordinal)] });
    }

    internal override void Check(InputCheck check)
    {
        if (check.IsStrict && ActionTypes.Find(Name) is { } action)
            check.Refuse(
                DiagnosticCodes.BareTrigger, "A bare trigger passes by what this action asks for.", $"Use the action {action.Name}.");
        check.Fields(Fields);
    }
}
