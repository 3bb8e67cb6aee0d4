using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions;
using ComplaintFlow.Conditions.Compiled;

namespace ComplaintFlow.Settings.Compilation;

/// <summary>Finds tests that ask how a word begins, or what it matches, and that no word passes which the field can have.</summary>
internal sealed class GuardParts(DiagnosticBag defects)
{
    /// <summary>
    /// The number of words that are tested in all. So many conditions about so many states take their time, and may be wrong untold.
    /// </summary>
    private int _left = 1_000_000;

    /// <param name="field">The field.</param>
    /// <param name="test">A test of it.</param>
    /// <param name="known">The words that the field can have.</param>
    /// <param name="at">The path of the test.</param>
    public void Verify(string field, FieldTest test, IReadOnlyCollection<string> known, string at)
    {
        foreach (string value in test.Values)
        {
            _left -= known.Count;
            if (_left < 0 || WordPart.Test(test.Operator, value) is not { } passes || known.Any(passes))
                continue;
            string message = $"{field} never {(test.Operator == FieldOperator.Matches ? "matches" : "starts with")} '{value}'.";
            string help = Names.Suggest("", known, "name");
            // As with a whole word: other complaints may have another outcome or tier.
            if (Names.Same(field, nameof(Complaint.Outcome)) || Names.Same(field, nameof(Complaint.Tier)))
                defects.Warning(DiagnosticCodes.ValueNeverOccurs, at, message, help);
            else
                defects.Error(DiagnosticCodes.ValueNeverOccurs, at, message, help);
        }
    }
}
