using System.Globalization;
using System.Text;

namespace Ec20Emulator.Control.Metrics;

/// <summary>Writes the text format of Prometheus, version 0.0.4.</summary>
internal sealed class PrometheusText
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    /// <summary>The label that tells modems apart.</summary>
    public const string Modem = "modem";

    private readonly StringBuilder _text = new();

    /// <summary>True where samples that only <see cref="Modem"/> tells apart are one, and their values are added.</summary>
    public bool IsSummedUp { get; init; }

    /// <summary>A metric with its samples.</summary>
    /// <param name="name">Its name; counters end in <c>_total</c>.</param>
    /// <param name="help">One sentence.</param>
    /// <param name="samples">Labels and values.</param>
    public void Add(string name, string help, params IEnumerable<((string Name, string Value)[] Labels, long Value)> samples)
    {
        var type = name.EndsWith("_total", StringComparison.Ordinal) ? "counter" : "gauge";
        _text.Append("# HELP ").Append(name).Append(' ').Append(help).Append("\n# TYPE ").Append(name).Append(' ').Append(type).Append('\n');
        foreach (var (labels, value) in IsSummedUp ? SumUp(samples) : samples)
        {
            _text.Append(name);
            if (labels.Length > 0)
                _text.Append('{').AppendJoin(',', labels.Select(label => $"{label.Name}=\"{Escape(label.Value)}\"")).Append('}');
            _text.Append(' ').Append(value.ToString(CultureInfo.InvariantCulture)).Append('\n');
        }
    }

    public override string ToString() => _text.ToString();

    private static IEnumerable<((string Name, string Value)[] Labels, long Value)> SumUp(IEnumerable<((string Name, string Value)[] Labels, long Value)> samples) => samples
        .Select(sample => (Labels: sample.Labels.Where(label => label.Name != Modem).ToArray(), sample.Value))
        .GroupBy(sample => string.Join(',', sample.Labels.Select(label => $"{label.Name}={label.Value}")))
        .Select(same => (same.First().Labels, same.Sum(sample => sample.Value)));

    private static string Escape(string value) => value.Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
