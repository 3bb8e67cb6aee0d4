namespace ComplaintFlow.Conditions.Keywords;

internal enum CharacterKind : byte
{
    /// <summary>Punctuation, symbols, and letters whose words carry no reliable border (Hangul, Thai, Khmer).</summary>
    Other,

    /// <summary>A letter, digit or mark of a script that separates words by spaces.</summary>
    Word,

    /// <summary>Chinese and Japanese characters, and every half of a surrogate pair: white space beside them means nothing.</summary>
    Han,

    White,

    /// <summary>Invisible characters (zero-width space, soft hyphen, variation selectors): as if they were not there.</summary>
    Ignorable,
}
