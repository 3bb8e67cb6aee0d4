namespace ComplaintFlow.Handling.Views;

/// <summary>The parts of a complaint that not everyone may see.</summary>
public enum ViewChapter
{
    /// <summary>
    /// The case as those who handle it see it: the matter, the complainant, evidence, internal clocks and tasks, what is proposed.
    /// </summary>
    Case,

    /// <summary>Who complains, if the complainant must stay unknown.</summary>
    Whistleblower,

    /// <summary>What counsel says.</summary>
    LegalReview,

    /// <summary>Who must keep out, why, and who took part.</summary>
    Conflicts,

    /// <summary>Who answers for failures.</summary>
    Accountability,
}
