namespace ComplaintFlow.Handling.Views;

/// <summary>Specifies a part of a complaint that not everyone may see.</summary>
public enum ViewChapter
{
    /// <summary>
    /// The case as its handlers see it: the matter, the complainant, evidence, internal clocks and tasks, proposals.
    /// </summary>
    Case,

    /// <summary>The complainant, if the complainant must stay unknown.</summary>
    Whistleblower,

    /// <summary>The review by counsel.</summary>
    LegalReview,

    /// <summary>Those who must keep out, the reasons, and those who took part.</summary>
    Conflicts,

    /// <summary>Those who are responsible for failures.</summary>
    Accountability,
}
