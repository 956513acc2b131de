using System.Globalization;
using Ec20Emulator.Control.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Ec20Emulator.Control.Serving;

/// <summary>The modems the API shows, by name; they come and go.</summary>
internal sealed class ControlledModems
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, ModemSeat> _seats = new(StringComparer.Ordinal);
    private readonly ControlOptions _options;
    private readonly IModemFactory? _factory;
    private readonly IHostApplicationLifetime _lifetime;
    private long _number;

    public ControlledModems(IReadOnlyList<ControlledModem> modems, IModemFactory? factory, ControlOptions options, IHostApplicationLifetime lifetime)
    {
        (_factory, _options, _lifetime) = (factory, options, lifetime);
        foreach (var modem in modems)
            Take(modem.Id).Fill(modem);
    }

    /// <summary>All of them, the oldest first.</summary>
    public IReadOnlyList<ControlledModem> All
    {
        get
        {
            lock (_gate)
                return [.. _seats.Values.OrderBy(seat => seat.Number).Select(seat => seat.Modem).OfType<ControlledModem>()];
        }
    }

    /// <summary>One of them.</summary>
    /// <exception cref="ProblemException">There is none of that name: 404.</exception>
    public ControlledModem this[string id] => SeatOf(id).Modem ?? throw NotThere(id);

    /// <summary>Makes one.</summary>
    /// <param name="request">What it is to be.</param>
    /// <param name="gone">Set when nobody waits for it any more.</param>
    /// <exception cref="ProblemException">Its name is taken, there are too many, or the API stops.</exception>
    public async Task<ControlledModem> MakeAsync(ModemRequest request, CancellationToken gone)
    {
        if (_factory is null)
            throw new ProblemException(StatusCodes.Status409Conflict, "this process makes no modems");
        using var either = CancellationTokenSource.CreateLinkedTokenSource(gone, _lifetime.ApplicationStopping);
        either.Token.ThrowIfCancellationRequested();
        ModemMemory.Require();
        var seat = Take(request.Id);
        try
        {
            var made = await _factory.MakeAsync(seat.Id, request, either.Token);
            if (either.IsCancellationRequested)
                await made.End!();
            either.Token.ThrowIfCancellationRequested();
            seat.Fill(made with { Label = request.Label });
            return seat.Modem!;
        }
        catch
        {
            Leave(seat);
            seat.Dispose();
            throw;
        }
    }

    /// <summary>Makes one as it was at first.</summary>
    /// <exception cref="ProblemException">There is none of that name: 404.</exception>
    public Task ResetAsync(string id, bool keepsMemory) => SeatOf(id).ResetAsync(keepsMemory);

    /// <summary>Ends one. Its name is free once all of it has gone.</summary>
    /// <exception cref="ProblemException">There is none of that name: 404; or it cannot be ended: 409.</exception>
    public async Task EndAsync(string id)
    {
        var seat = SeatOf(id);
        if (seat.Modem is { End: null })
            throw new ProblemException(StatusCodes.Status409Conflict, $"{id} belongs to the process and ends with it");
        await seat.EndAsync(() => Leave(seat));
    }

    private ModemSeat SeatOf(string id)
    {
        lock (_gate)
            return _seats.GetValueOrDefault(id) ?? throw NotThere(id);
    }

    private ProblemException NotThere(string id) => ModemSeat.NotThere(id, [.. All.Select(modem => modem.Id)]);

    private ModemSeat Take(string? asked)
    {
        lock (_gate)
        {
            if (_seats.Count >= _options.MostModems)
                throw new ProblemException(StatusCodes.Status503ServiceUnavailable, $"{_options.MostModems} modems are there already, which is the limit");
            var id = asked ?? NextFree();
            var seat = new ModemSeat(id, _number++);
            if (_seats.TryAdd(id, seat))
                return seat;
            seat.Dispose();
            throw new ProblemException(StatusCodes.Status409Conflict, $"id: there is a modem '{id}' already", "id");
        }
    }

    private string NextFree()
    {
        string id;
        do
            id = "m" + _number.ToString(CultureInfo.InvariantCulture);
        while (_seats.ContainsKey(id) && _number++ >= 0);
        return id;
    }

    private void Leave(ModemSeat seat)
    {
        lock (_gate)
            _seats.Remove(seat.Id);
    }
}
