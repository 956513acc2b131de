using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ec20Emulator.Control.TakeAway.Reading;
using Ec20Emulator.Control.TakeAway.Spelling;
using Ec20Emulator.Modem.Faults;
using Ec20Emulator.Modem.World;

namespace Ec20Emulator.Control.TakeAway.Writing;

/// <summary>A dialogue as a test for pytest, on the fixtures of the client for Python.</summary>
internal sealed class PytestForm(Dialogue dialogue) : TestForm(dialogue, "    ")
{
    /// <summary>The words of scenarios are singular where the clients have a plural, as HTTP has.</summary>
    private static readonly Dictionary<string, string> Groups = new() { ["urc"] = "urcs", ["call"] = "calls" };

    /// <summary>Name of the test for a modem.</summary>
    public static string NameOf(string id) => $"taken_{id.Replace('-', '_').ToLowerInvariant()}";

    /// <summary>Writes it.</summary>
    public string Write()
    {
        var statements = Statements();
        var text = new StringBuilder();
        foreach (var remark in new Beginning(Dialogue).Remarks())
            text.Append("# ").Append(remark).Append('\n');
        text.Append("import base64  # noqa: F401\n\nfrom ec20emu import When  # noqa: F401\n\n\n");
        text.Append("def expect(dte, *parts):\n    assert dte.expect(parts[0]) == parts[0]\n    for part in parts[1:]:\n        dte.expect(part)\n\n\n");
        text.Append("def test_").Append(NameOf(Dialogue.Id)).Append("(new_modem):\n    modem = new_modem(").Append(string.Join(", ", Options())).Append(")\n");
        foreach (var port in Dialogue.Ports)
            text.Append("    ").Append(port).Append(" = modem.dial(port=\"").Append(port).Append("\")\n");
        text.Append(statements);
        foreach (var port in Dialogue.Ports)
            text.Append("    ").Append(port).Append(".close()\n");
        return text.ToString();
    }

    /// <inheritdoc/>
    protected override void Send(string text) => State($"{Port}.send({Python.Quote(text)})");

    /// <inheritdoc/>
    protected override void Expect(IReadOnlyList<string> parts) => State($"expect({Port}, {string.Join(", ", parts.Select(Python.Quote))})");

    /// <inheritdoc/>
    protected override void SilenceEcho() => State($"{Port}.command(\"ATE0\")");

    /// <inheritdoc/>
    protected override void Wait(TimeSpan duration) => State(string.Create(CultureInfo.InvariantCulture, $"modem.clock.advance({duration.TotalSeconds:0.###})"));

    /// <inheritdoc/>
    protected override void Reattach()
    {
        State($"{Port}.close()");
        State($"{Port} = modem.dial(port=\"{Port}\")");
    }

    /// <inheritdoc/>
    protected override void MoveDtr(bool isOn) => State($"modem.lines.set_dtr(\"{Port}\", {(isOn ? "True" : "False")})");

    /// <inheritdoc/>
    protected override bool Do(WorldDeed deed)
    {
        if (HttpCall.Of(deed) is not { Variant: { } variant } call)
            return false;
        var place = variant.PathFields.Select(field => field.HttpName).Concat(variant.Required).ToArray();
        var arguments = place.Select(name => Python.Value(call.Values.GetValueOrDefault(name)))
            .Concat(call.Values.Where(value => !place.Contains(value.Key)).Select(value => $"{Python.Name(value.Key)}={Python.Value(value.Value)}"));
        if (deed.When.Position is { } position)
            arguments = arguments.Append($"when=When({string.Join(", ", new[] { JsonNamingPolicy.CamelCase.ConvertName($"{position}"), deed.When.Command }.OfType<string>().Select(Python.Quote))})");
        var word = deed.Action.Control.Word;
        State($"modem.{Groups.GetValueOrDefault(word, word)}.{Python.Name(call.NameOf(deed))}({string.Join(", ", arguments)})");
        return true;
    }

    /// <inheritdoc/>
    protected override void Lay(FaultDeed fault) =>
        State(string.Create(CultureInfo.InvariantCulture, $"fault{fault.Id} = modem.faults.add({Python.Value(JsonNode.Parse(fault.Settings.ToJson()))})"));

    /// <inheritdoc/>
    protected override void Lift(FaultDeed fault) => State(string.Create(CultureInfo.InvariantCulture, $"fault{fault.Id}.remove()"));

    /// <inheritdoc/>
    protected override void Store(string name, byte[]? content) => State(content is null
        ? $"modem.files.delete({Python.Quote(name)})"
        : $"modem.files.put({Python.Quote(name)}, base64.b64decode(\"{Convert.ToBase64String(content)}\"))");

    /// <inheritdoc/>
    protected override void Remark(string text) => State($"# {text}");

    private IEnumerable<string> Options()
    {
        var beginning = new Beginning(Dialogue);
        yield return string.Create(CultureInfo.InvariantCulture, $"seed={Dialogue.Options.Seed}");
        if (beginning.Model is { } model)
            yield return $"model={Python.Quote(model)}";
        if (Dialogue.Reached.Count > 0)
            yield return "network=\"open\"";
        if (Dialogue.Mapped.Count > 0)
            yield return $"map={{{string.Join(", ", Dialogue.Mapped.Select(mapping => $"{Python.Quote($"{mapping.From}")}: {Python.Quote($"{mapping.To}")}"))}}}";
        if (beginning.AsksForPin || beginning.Pin is not null)
            yield return $"simCard={Python.Quote($"pin: '{Dialogue.Options.Sim.Pin}'\npin-required: {(beginning.AsksForPin ? "true" : "false")}\n")}";
        if (Dialogue.Ports.ToArray() is { Length: > 1 } ports)
            yield return $"ports=[{string.Join(", ", ports.Select(port => $"{{\"kind\": \"tcp\", \"port\": {Python.Quote(port)}}}"))}]";
    }
}
