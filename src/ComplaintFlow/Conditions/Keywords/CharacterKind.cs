namespace ComplaintFlow.Conditions.Keywords;

internal enum CharacterKind : byte
{
    /// <summary>Punctuation, symbols, and letters of scripts without reliable word boundaries (Hangul, Thai, Khmer).</summary>
    Other,

    /// <summary>A letter, digit or mark of a script that separates words by spaces.</summary>
    Word,

    /// <summary>Chinese and Japanese characters, and each half of a surrogate pair. White space next to them has no meaning.</summary>
    Han,

    White,

    /// <summary>Invisible characters (zero-width space, soft hyphen, variation selectors). They are skipped.</summary>
    Ignorable,
}
