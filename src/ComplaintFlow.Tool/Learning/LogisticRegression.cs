namespace ComplaintFlow.Tool.Learning;

/// <summary>
/// Weighs chosen terms by multinomial logistic regression (maximum entropy) with a ridge penalty: each label adds up the weights
/// of its own terms that a text has, and the weights are those that make the labels of the past most likely. Long texts count no
/// more than short ones. It makes full passes of AdaGrad from zero, so the same input gives the same weights.
/// </summary>
internal sealed class LogisticRegression
{
    private const double Penalty = 1e-4;
    private const double Rate = 0.3;
    private const int Passes = 120;

    private readonly double[][] _weights;
    private readonly double[][] _squares;

    private LogisticRegression(IReadOnlyList<IReadOnlyList<Term>> terms)
    {
        _weights = [.. terms.Select(own => new double[own.Count])];
        _squares = [.. terms.Select(own => Enumerable.Repeat(1e-8, own.Count).ToArray())];
    }

    /// <param name="samples">The labelled complaints of the past.</param>
    /// <param name="labels">The labels in order.</param>
    /// <param name="terms">The terms of each label.</param>
    /// <param name="progress">Receives the progress, from 0 to 1.</param>
    /// <returns>For each label the weights of its terms.</returns>
    public static double[][] Fit(
        IReadOnlyList<Sample> samples, IReadOnlyList<string> labels, IReadOnlyList<IReadOnlyList<Term>> terms, Action<double> progress)
    {
        Dictionary<Term, int>[] places =
            terms.Select(own => own.Select((term, i) => (term, i)).ToDictionary(pair => pair.term, pair => pair.i)).ToArray();
        Row[] rows = [.. samples.Select(sample => new Row(sample, labels, places))];
        var regression = new LogisticRegression(terms);
        for (int pass = 0; pass < Passes; pass++)
        {
            regression.Step(rows);
            progress((pass + 1.0) / Passes);
        }
        return regression._weights;
    }

    private void Step(Row[] rows)
    {
        double[][] slopes = [.. _weights.Select(own => new double[own.Length])];
        double[] sums = new double[_weights.Length];
        foreach (Row row in rows)
        {
            for (int label = 0; label < sums.Length; label++)
                sums[label] = row.Scale * row.Found[label].Sum(term => _weights[label][term]);
            double highest = sums.Max();
            double total = sums.Sum(sum => Math.Exp(sum - highest));
            for (int label = 0; label < sums.Length; label++)
            {
                double error = (Math.Exp(sums[label] - highest) / total) - (label == row.Label ? 1 : 0);
                foreach (int term in row.Found[label])
                    slopes[label][term] += error * row.Scale;
            }
        }
        for (int label = 0; label < slopes.Length; label++)
        {
            for (int term = 0; term < slopes[label].Length; term++)
            {
                double slope = slopes[label][term] + (Penalty * rows.Length * _weights[label][term]);
                _squares[label][term] += slope * slope;
                // A word either supports its label or has no weight: that reads better, and works as well.
                _weights[label][term] = Math.Max(0, _weights[label][term] - (Rate * slope / Math.Sqrt(_squares[label][term])));
            }
        }
    }

    /// <summary>Represents a text as the places of the terms that it has.</summary>
    private sealed class Row
    {
        public Row(Sample sample, IReadOnlyList<string> labels, Dictionary<Term, int>[] places)
        {
            Label = Enumerable.Range(0, labels.Count).First(i => string.Equals(labels[i], sample.Label, StringComparison.Ordinal));
            Found = [.. places.Select(
                own => own.Where(pair => sample.Terms.Contains(pair.Key)).Select(pair => pair.Value).Order().ToArray())];
            int distinct = places.SelectMany(own => own.Keys).Distinct().Count(sample.Terms.Contains);
            Scale = distinct == 0 ? 1 : 1 / Math.Sqrt(distinct);
        }

        public int Label { get; }

        public int[][] Found { get; }

        public double Scale { get; }
    }
}
