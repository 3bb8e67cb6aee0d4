namespace ComplaintFlow.Handling;

/// <summary>
/// Adds and checks the check character of complaint numbers. It reveals one wrong character, and most swapped neighbours, before
/// a number is looked up. All members are safe to call from any thread.
/// </summary>
public static class ComplaintNumber
{
    /// <summary>Crockford's alphabet: without I, L, O and U.</summary>
    internal const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>Adds the check character to a number (Luhn's method over 32 characters).</summary>
    /// <param name="number">The number without a check character. Hyphens do not count.</param>
    /// <returns>The number with its check character at the end.</returns>
    /// <exception cref="ArgumentException"><paramref name="number"/> is null or blank.</exception>
    public static string WithCheck(string number)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(number);
        return number + Alphabet[(Alphabet.Length - (Sum(number, 2) % Alphabet.Length)) % Alphabet.Length];
    }

    /// <summary>Determines whether a number ends with its check character, in any case.</summary>
    /// <param name="number">The number, as someone typed it.</param>
    /// <returns><see langword="true"/> if the check character is right; otherwise <see langword="false"/>.</returns>
    public static bool IsValid(string? number) =>
        number is { Length: > 1 }
            && number.All(character => character == '-' || Alphabet.Contains(char.ToUpperInvariant(character), StringComparison.Ordinal))
            && Sum(number, 1) % Alphabet.Length == 0;

    private static int Sum(string number, int factor)
    {
        int sum = 0;
        for (int i = number.Length - 1; i >= 0; i--)
        {
            int value = Alphabet.IndexOf(char.ToUpperInvariant(number[i]), StringComparison.Ordinal) * factor;
            if (value < 0)
                continue;
            sum += (value / Alphabet.Length) + (value % Alphabet.Length);
            factor = 3 - factor;
        }
        return sum;
    }
}
