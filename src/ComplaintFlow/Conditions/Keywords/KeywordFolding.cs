namespace ComplaintFlow.Conditions.Keywords;

/// <summary>
/// What makes two characters the same to a keyword: case, full and half width, radicals and other characters that Unicode has for the
/// sake of old ones,
/// typographic apostrophes and hyphens, and a table of the user's (traditional to simplified). One character becomes one character;
/// what takes more is <see cref="NormalForm"/>'s.
/// </summary>
internal sealed class KeywordFolding
{
    private readonly char[] _folded;

    private KeywordFolding(char[] folded) => _folded = folded;

    public static KeywordFolding Default { get; } = new(DefaultMap());

    /// <summary>
    /// The default folding after <paramref name="table"/>. A character is looked up as written, then as folded; chains are not followed.
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

    // Up, then down: letters with two lower-case forms (Greek sigma) become one.
    // The Turkish letters with and without a dot are those of I, whatever the host makes of them.
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
