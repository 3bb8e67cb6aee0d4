using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Deciding;

namespace ComplaintFlow.Handling;

/// <summary>Something that an actor does to a complaint. Whether it may be done, and what comes of it, the workflow says.</summary>
public abstract record ComplaintAction
{
    private protected ComplaintAction()
    {
    }

    /// <summary>The trigger of the workflow that it fires.</summary>
    public abstract string Trigger { get; }

    /// <summary>Why, in the actor's words; kept in the journal.</summary>
    [Privacy(PrivacyClass.Personal)]
    public string? Reason { get; init; }

    /// <summary>The trigger alone: the rest may be personal.</summary>
    public sealed override string ToString() => Trigger;

    /// <summary>What the action itself changes, before guards are asked.</summary>
    internal virtual void Apply(Draft draft)
    {
    }

    /// <summary>Fires its trigger, when the action has changed what it changes.</summary>
    internal virtual void Fire(Draft draft, int trigger) => draft.Fire(trigger, draft.Actor);

    /// <summary>Whether what the actor gave can be used.</summary>
    internal virtual void Check(InputCheck check)
    {
    }
}
