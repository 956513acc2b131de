using Ec20Emulator.At.Grammar;
using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Engine.Commands;
using Ec20Emulator.Modem.Features.Sms.Settings;
using Ec20Emulator.Modem.Features.Sms.Storage;

namespace Ec20Emulator.Modem.Features.Sms.Commands;

/// <summary>AT+CPMS - the memories messages are read from, written to and received in; sms-calls.md 1. Saves itself. MT is another name of ME.</summary>
[AtCommand("+CPMS", NestOptional = false)]
internal sealed class Cpms(SmsAvailability availability, MessageStores stores, SmsSettings settings) : IReadCommand, IWriteCommand<Cpms.Args>
{
    internal sealed record Args(
        [Keyword(MessageStores.Me, MessageStores.Mt, MessageStores.Sm, MessageStores.Sr)] string Reading,
        [Keyword(MessageStores.Me, MessageStores.Mt, MessageStores.Sm, MessageStores.Sr)] string? Writing = null,
        [Keyword(MessageStores.Me, MessageStores.Mt, MessageStores.Sm, MessageStores.Sr)] string? Receiving = null);

    private string[] Chosen => [settings.Saved.Reading, settings.Saved.Writing, settings.Saved.Receiving];

    public AtResult Read(Turn turn) => availability.Obstacle is { } obstacle
        ? turn.Refuse(obstacle)
        : AtResult.Line($"+CPMS: {string.Join(',', Chosen.Select(name => $"\"{name}\",{Usage(name)}"))}");

    public AtResult Write(Args args, Turn turn)
    {
        if (availability.Obstacle is { } obstacle)
            return turn.Refuse(obstacle);
        var saved = settings.Saved;
        var chosen = saved with { Reading = args.Reading, Writing = args.Writing ?? saved.Writing, Receiving = args.Receiving ?? saved.Receiving };
        return settings.TrySet(chosen)
            ? AtResult.Line($"+CPMS: {string.Join(',', Chosen.Select(Usage))}")
            : AtResult.Cms(CmsError.MemoryFailure);
    }

    private string Usage(string name) => $"{stores[name].Used},{stores[name].Capacity}";
}
