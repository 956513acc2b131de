using System.CommandLine;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Ec20Emulator.Control;
using Ec20Emulator.Host.Options;
using Ec20Emulator.Modem;
using Ec20Emulator.Modem.Networking;
using Ec20Emulator.Scenarios;
using Ec20Emulator.Scenarios.Yaml;

namespace Ec20Emulator.Host.Requests;

/// <summary>
/// What a modem asked for over HTTP is started with: the command line of the process, with the fields of the request in the place of its options.
/// So both have the same values, presets and complaints.
/// </summary>
/// <param name="settings">The options of the command line.</param>
/// <param name="started">What the process was started with.</param>
internal sealed partial class RequestedOptions(RunSettings settings, ParseResult started)
{
    /// <summary>Options that mean nothing without another one: who replaces that one is done with them.</summary>
    private static readonly Dictionary<string, string[]> Dependents = new()
    {
        ["--clock"] = ["--clock-start"],
        ["--clock=manual"] = ["--delays"],
        ["--gnss"] = ["--gnss-speed", "--gnss-loop"],
    };

    /// <summary>A value that begins with @ is a value, and no name of a file with arguments.</summary>
    private static readonly ParserConfiguration Literally = new() { ResponseFileTokenReplacer = null };

    private readonly ControlOptions? _control = settings.Read(started).Control;

    /// <summary>Reads a request.</summary>
    /// <exception cref="ModemRequestException">A field holds what it cannot hold.</exception>
    /// <exception cref="InvalidOperationException">A file the command line names cannot be read any more.</exception>
    public RunOptions Read(ModemRequest request)
    {
        try
        {
            var before = settings.ReadModem(Parse([]));
            var options = settings.ReadModem(Parse([.. Given(request)]));
            return options with
            {
                Map = Together(before.Map, options.Map),
                Ports = RequestedPorts.Read(request.Ports, isForThisComputer: _control is null || IPAddress.IsLoopback(_control.EndPoint.Address)),
                StateDirectory = null,
                Base = options.Base with { Sim = Card(request) ?? options.Base.Sim, CaptureFile = null },
            };
        }
        catch (UsageException wrong)
        {
            throw Complaint(wrong.Message);
        }
        catch (InputFileException gone)
        {
            throw new InvalidOperationException(gone.Message, gone);
        }
    }

    /// <summary>A complaint about options, as one about fields: <c>--clock-start 'x': why</c> names <c>clockStart</c>.</summary>
    private static ModemRequestException Complaint(string message)
    {
        var text = OptionName().Replace(message, name => FieldOf(name.Groups[1].Value));
        var field = FieldName().Match(text).Value;
        return new ModemRequestException(field.Length > 0 ? field : null, text[field.Length..].TrimStart(':', ' '));
    }

    private static string FieldOf(string option) => Hyphen().Replace(option, hyphen => hyphen.Groups[1].Value.ToUpperInvariant());

    private static HostMap Together(HostMap process, HostMap request)
    {
        var map = new HostMap();
        foreach (var mapping in process.Mappings.Concat(request.Mappings))
            map.Set(mapping);
        return map;
    }

    private static SimOptions? Card(ModemRequest request)
    {
        if (request.Sim is { } name && !SimCards.Names.Contains(name))
            throw new ModemRequestException("sim", $"'{name}': write one of {string.Join(", ", SimCards.Names)}, or the text of a card in simCard");
        if (request.SimCard is not { } text)
            return null;
        if (request.Sim is not null)
            throw new ModemRequestException("simCard", "it does not go with sim");
        try
        {
            return SimCardReader.Read("card", text);
        }
        catch (ScenarioException wrong)
        {
            throw new ModemRequestException("simCard", wrong.Message);
        }
    }

    private static IEnumerable<(string Option, string Value)> Given(ModemRequest request)
    {
        (string Option, string? Value)[] single =
        [
            ("--model", request.Model), ("--sim", request.Sim is { } name && SimCards.Names.Contains(name) ? name : null),
            ("--seed", request.Seed?.ToString(CultureInfo.InvariantCulture)), ("--clock", request.Clock),
            ("--clock-start", request.ClockStart), ("--delays", request.Delays), ("--network", request.Network), ("--gnss", request.Gnss),
            ("--connection-urcs", request.ConnectionUrcs), ("--on-busy", request.OnBusy), ("--ready", request.Ready),
        ];
        foreach (var (option, value) in single)
        {
            if (value is not null)
                yield return (option, value);
        }
        foreach (var (dialled, target) in request.Map ?? new Dictionary<string, string>())
            yield return ("--map", $"{dialled}={target}");
        foreach (var rule in request.LintOff ?? [])
            yield return ("--lint-off", rule);
        foreach (var rule in request.Strict ?? [])
            yield return ("--strict", rule);
    }

    /// <summary>The command line of the process with other values for some of its options.</summary>
    private ParseResult Parse(IReadOnlyList<(string Option, string Value)> given)
    {
        if (given.FirstOrDefault(one => string.IsNullOrWhiteSpace(one.Value)) is { Option: { } empty })
            throw new UsageException($"{empty} '': there is nothing in it");
        var replaced = given.Select(one => one.Option).ToHashSet();
        foreach (var (option, value) in given)
            replaced.UnionWith([.. Dependents.GetValueOrDefault(option, []), .. Dependents.GetValueOrDefault($"{option}={value}", [])]);
        string[] line =
        [
            .. started.CommandResult.Children.OfType<System.CommandLine.Parsing.OptionResult>()
                .Where(result => !result.Implicit && !replaced.Contains(result.Option.Name))
                .SelectMany(result => result.Tokens.Count == 0 ? [result.Option.Name] : result.Tokens.Select(token => $"{result.Option.Name}={token.Value}")),
            .. given.Select(one => $"{one.Option}={one.Value}"),
        ];
        var parsed = started.CommandResult.Command.Parse(line, Literally);
        return parsed.Errors is [var wrong, ..] ? throw new UsageException(wrong.Message) : parsed;
    }

    [GeneratedRegex("--([a-z][a-z-]*)")]
    private static partial Regex OptionName();

    [GeneratedRegex("^[a-zA-Z]+(?=[: ])")]
    private static partial Regex FieldName();

    [GeneratedRegex("-([a-z])")]
    private static partial Regex Hyphen();
}
