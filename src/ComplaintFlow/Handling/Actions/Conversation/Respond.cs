using ComplaintFlow.Complaints;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling;

/// <summary>Gives the complainant an answer on the matter, by a person; the first one meets the target of the first response.</summary>
public sealed record Respond : ComplaintAction
{
    /// <inheritdoc/>
    public override string Trigger => nameof(Respond);

    /// <summary>What was answered; kept in the journal.</summary>
    [Text, Privacy(PrivacyClass.Personal)]
    public string? Text { get; init; }

    internal override void Apply(Draft draft)
    {
        if (Text is not null)
            draft.Emit(new NoteAdded { Text = Text });
    }
}
