namespace ComplaintFlow.Conditions.Keywords;

/// <summary>
/// Makes characters equal that a keyword does not distinguish: case, full and half width, radicals and other compatibility characters of
/// Unicode, typographic apostrophes and hyphens, and the pairs of the user's table (traditional to simplified).
/// </summary>
/// <remarks>One character becomes one character. <see cref="NormalForm"/> handles the characters that become several.</remarks>
internal sealed class KeywordFolding
{
    private readonly char[] _folded;

    private KeywordFolding(char[] folded) => _folded = folded;

    public static KeywordFolding Default { get; } = new(DefaultMap());

    /// <summary>
    /// The default folding, applied after <paramref name="table"/>. A character is looked up as written and then as folded. Chains are not
    /// followed.
    /// </summary>
    public static KeywordFolding With(IReadOnlyDictionary<char, char> table)
    {
        ArgumentNullException.ThrowIfNull(table);
        char[] basis = Default._folded;
        char[] folded = (char[])basis.Clone();
        for (int c = 0; c <= char.MaxValue; c++)
        {
            if (table.TryGetValue((char)c, out char other) || table.TryGetValue(basis[c], out other))
                folded[c] = basis[other];
        }

        return new KeywordFolding(folded);
    }

    public char Fold(char c) => _folded[c];

    private static char[] DefaultMap()
    {
        char[] map = new char[char.MaxValue + 1];
        for (int c = 0; c <= char.MaxValue; c++) map[c] = FoldCase(FoldForm((char)c));
        return map;
    }

    // Upper case first, then lower case: letters with two lower-case forms (Greek sigma) become one.
    // The Turkish letters with and without a dot count as I on every host.
    private static char FoldCase(char c) => c is 'ı' or 'İ' ? 'i' : char.ToLowerInvariant(char.ToUpperInvariant(c));

    private static char FoldForm(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\u3000' => ' ',
        '\uFFE0' => '\u00A2',
        '\uFFE1' => '\u00A3',
        '\uFFE5' => '\u00A5',
        '\uFFE6' => '\u20A9',
        '\uFF61' => '\u3002',
        '\uFF64' => '\u3001',
        '\u2018' or '\u2019' or '\u02BC' => '\'',
        '\u2010' or '\u2011' => '-',
        _ => UnicodeForms.Single(c),
    };
}
