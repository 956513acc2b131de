using System.Globalization;
using System.Text;
using Ec20Emulator.Control.TakeAway.Reading;
using Ec20Emulator.Control.TakeAway.Spelling;
using Ec20Emulator.Modem;
using Ec20Emulator.Modem.Faults;
using Ec20Emulator.Modem.World;
using Ec20Emulator.Scenarios.Actions;

namespace Ec20Emulator.Control.TakeAway.Writing;

/// <summary>A dialogue as a test in C#, on the base class of Ec20Emulator.Testing.NUnit.</summary>
internal sealed class NUnitForm(Dialogue dialogue) : TestForm(dialogue, "        ")
{
    private static readonly string[] Usings = ["System", "System.Threading.Tasks", "Ec20Emulator.Modem.Control", "Ec20Emulator.Testing", "Ec20Emulator.Testing.NUnit", "Ec20Emulator.Testing.Tls", "NUnit.Framework"];

    /// <summary>Name of the class for a modem.</summary>
    public static string ClassOf(string id) => $"Taken{string.Concat(id.Split('-', '_').Where(part => part.Length > 0).Select(part => char.ToUpperInvariant(part[0]) + part[1..]))}Tests";

    /// <summary>Writes it.</summary>
    public string Write()
    {
        var statements = Statements();
        var text = new StringBuilder();
        foreach (var name in Usings)
            text.Append("using ").Append(name).Append(";\n");
        text.Append('\n');
        foreach (var remark in new Beginning(Dialogue).Remarks())
            text.Append("// ").Append(remark).Append('\n');
        text.Append("public sealed class ").Append(ClassOf(Dialogue.Id)).Append(" : Ec20Test\n{\n");
        if (Dialogue.Echoed.Count > 0)
            text.Append("    private TestTlsServer _server = null!;\n\n    [TearDown]\n    public async Task EndServerAsync() => await _server.DisposeAsync();\n\n");
        text.Append("    [Test]\n    public async Task Dialogue_TakenAway_IsAnsweredAsBefore()\n    {\n");
        foreach (var port in Dialogue.Ports)
            text.Append("        var ").Append(port).Append(" = Modem.OpenDialogue(\"").Append(port).Append("\");\n");
        text.Append(statements);
        foreach (var port in Dialogue.Ports)
            text.Append("        Assert.That(await ").Append(port).Append(".TakeAllAsync(), Is.Empty);\n        await ").Append(port).Append(".DisposeAsync();\n");
        text.Append("    }\n\n");
        Configure(text);
        text.Append("""
                private static async Task ExpectAsync(AtDialogue dte, params string[] parts)
                {
                    Assert.That(await dte.ExpectAsync(parts[0]), Is.EqualTo(parts[0]));
                    foreach (var part in parts[1..])
                        await dte.ExpectAsync(part);
                }
            }

            """.ReplaceLineEndings("\n"));
        return text.ToString();
    }

    /// <inheritdoc/>
    protected override void Send(string text) => State($"await {Port}.SendAsync({CSharp.Quote(text)});");

    /// <inheritdoc/>
    protected override void Expect(IReadOnlyList<string> parts) => State($"await ExpectAsync({Port}, {string.Join(", ", parts.Select(CSharp.Quote))});");

    /// <inheritdoc/>
    protected override void SilenceEcho() => State($"await {Port}.CommandAsync(\"ATE0\");");

    /// <inheritdoc/>
    protected override void Wait(TimeSpan duration) => State($"await Modem.Clock.AdvanceAsync({CSharp.Value(duration)});");

    /// <inheritdoc/>
    protected override void Reattach()
    {
        State($"await {Port}.DisposeAsync();");
        State($"{Port} = Modem.OpenDialogue(\"{Port}\");");
    }

    /// <inheritdoc/>
    protected override void MoveDtr(bool isOn) => State($"{Port}.Stream.Dtr = {CSharp.Value(isOn)};");

    /// <inheritdoc/>
    protected override bool Do(WorldDeed deed)
    {
        var statement = Call(deed);
        if (statement is null && ScenarioActions.Write(deed)?.Split(' ', 2) is [var word, var words])
            statement = $"await Ec20Emulator.Scenarios.Actions.ScenarioActions.All[{CSharp.Quote(word)}].Parse({CSharp.Quote(words)})(Modem.Modem);";
        if (statement is not null)
            State(statement);
        return statement is not null;
    }

    /// <inheritdoc/>
    protected override void Lay(FaultDeed fault) => State(string.Create(CultureInfo.InvariantCulture, $"var fault{fault.Id} = Modem.Faults.Add({CSharp.Quote(fault.Settings.ToJson())});"));

    /// <inheritdoc/>
    protected override void Lift(FaultDeed fault) => State(string.Create(CultureInfo.InvariantCulture, $"await fault{fault.Id}.DisposeAsync();"));

    /// <inheritdoc/>
    protected override void Store(string name, byte[]? content) => State(content is null
        ? $"await Modem.Files.DeleteAsync({CSharp.Quote(name)});"
        : $"await Modem.Files.PutAsync({CSharp.Quote(name)}, Convert.FromBase64String(\"{Convert.ToBase64String(content)}\"));");

    /// <inheritdoc/>
    protected override void Remark(string text) => State($"// {text}");

    /// <summary>The method of the control, where the fixture has that control and there is an expression for all it is told.</summary>
    private static string? Call(WorldDeed deed)
    {
        var control = typeof(Ec20Modem).GetProperties().FirstOrDefault(property => property.PropertyType == deed.Action.Control.Control);
        var parameters = deed.Action.Control.Control.GetMethod(deed.Action.Method)!.GetParameters();
        var arguments = new List<string?>();
        foreach (var (parameter, value) in parameters.Zip(deed.Arguments))
        {
            if (!parameter.HasDefaultValue)
                arguments.Add(CSharp.Value(value));
            else if (!Equals(value, parameter.DefaultValue ?? Preset(parameter.ParameterType)))
                arguments.Add(CSharp.Value(value) is { } argument ? $"{parameter.Name}: {argument}" : null);
        }
        if (deed.When.Position is { } position)
            arguments.Add($"when: When.{position}({(deed.When.Command is { } command ? CSharp.Quote(command) : "")})");
        return control is null || arguments.Contains(null) ? null : $"await Modem.Modem.{control.Name}.{deed.Action.Method}({string.Join(", ", arguments)});";
    }

    private static object? Preset(Type type) => type.IsValueType && Nullable.GetUnderlyingType(type) is null ? Activator.CreateInstance(type) : null;

    private void Configure(StringBuilder text)
    {
        var beginning = new Beginning(Dialogue);
        text.Append("    protected override void Configure(Ec20Options options)\n    {\n        options.ManualClock().AllowLoggedErrors()");
        text.Append(CultureInfo.InvariantCulture, $".Seed({Dialogue.Options.Seed})");
        if (beginning.Model is { } model)
            text.Append(".Model(").Append(CSharp.Quote(model)).Append(')');
        if (Dialogue.Reached.Count > 0)
            text.Append(".OpenNetwork()");
        foreach (var mapping in Dialogue.Mapped)
            text.Append(".Map(").Append(CSharp.Quote($"{mapping.From}")).Append(", ").Append(CSharp.Quote($"{mapping.To}")).Append(')');
        text.Append(";\n        options.Configure(modem => modem with { Imei = ").Append(CSharp.Quote(Dialogue.Options.Imei))
            .Append(", ApnRequired = ").Append(CSharp.Value(Dialogue.Options.ApnRequired)).Append(", ConnectionUrcs = ").Append(CSharp.Value(Dialogue.Options.ConnectionUrcs))
            .Append(", Sim = modem.Sim with { IsInserted = ").Append(CSharp.Value(Dialogue.Options.Sim.IsInserted)).Append(", IsPinRequired = ").Append(CSharp.Value(beginning.AsksForPin))
            .Append(", Pin = ").Append(CSharp.Quote(Dialogue.Options.Sim.Pin)).Append(" } });\n");
        if (Dialogue.Echoed.Count > 0)
            text.Append("        _server = TestTlsServer.Start();\n        options.File(\"RAM:cacert.pem\", TestTlsServer.CaPem);\n");
        foreach (var address in Dialogue.Echoed)
            text.Append("        options.Map(").Append(CSharp.Quote(address)).Append(", _server.EndPoint);\n");
        text.Append("    }\n\n");
    }
}
