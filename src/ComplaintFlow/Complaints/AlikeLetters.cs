using System.Collections.Frozen;

namespace ComplaintFlow.Complaints;

/// <summary>
/// The letters that look like Latin ones. Two letters of one alphabet never become one, except those that differ in case, and the two i
/// of Turkish. The table is the same on every host and in every globalization mode.
/// </summary>
internal static class AlikeLetters
{
    private const char FirstWide = '\uFF01', LastWide = '\uFF5E';

    /// <summary>Capital letters, and letters without a capital one: the letter, then what it looks like in either case.</summary>
    private const string Pairs =
        // Latin: of Turkish, long s, Kelvin, Angstrom, dotless j, the a and g of phonetics
        "\u0131I \u0130I \u017FS \u212AK \u212B\u00C5 \u0237J \u0251A \u2C6DA \u0261G \uA7ACG "
        // Cyrillic
        + "\u0410A \u0412B \u0415E \u0417\u0033 \u041AK \u041CM \u041DH \u041EO \u0420P \u0421C \u0422T \u0423Y \u0425X "
        + "\u0405S \u0406I \u0408J \u04C0I \u0500D \u050CG \u051AQ \u051CW "
        + "\u0460W \u0474V \u04AEY \u04B0Y \u04BAH "
        // Greek
        + "\u0391A \u0392B \u0395E \u0396Z \u0397H \u0399I \u039AK \u039CM \u039DN \u039FO \u03A1P \u03A4T \u03A5Y \u03A7X "
        + "\u03F9C \u037FJ "
        // Armenian
        + "\u0555O \u054DU \u054FS \u0548N \u0540H \u0551G "
        // dashes and apostrophes
        + "\u2010- \u2011- \u2012- \u2013- \u2014- \u2212- \u02BB' \u02BC' \u2018' \u2019'";

    private static readonly FrozenDictionary<char, char> s_alike =
        Pairs.Split(' ').ToFrozenDictionary(static pair => pair[0], static pair => pair[1]);

    /// <summary>The capital letter that a letter looks like, or its own.</summary>
    public static char Fold(char c)
    {
        if (c is >= FirstWide and <= LastWide)
            c = (char)(c - FirstWide + '!');
        c = char.ToUpperInvariant(c);
        return !char.IsAscii(c) && s_alike.TryGetValue(c, out char alike) ? alike : c;
    }
}
