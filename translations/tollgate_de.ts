<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>CanvasAccess</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Leads to %1.</source>
        <translation>Führt zu %1.</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>Fehler: %1</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Warnung: %1</translation>
    </message>
    <message>
        <source>Changed in the draft.</source>
        <translation>Im Entwurf geändert.</translation>
    </message>
</context>
<context>
    <name>ConditionLabels</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>Zugangsschlüssel</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Kind of call</source>
        <translation>Art des Aufrufs</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Streamed</source>
        <translation>Als Stream</translation>
    </message>
    <message>
        <source>Prompt tokens</source>
        <translation>Prompt-Token</translation>
    </message>
    <message>
        <source>Answer tokens at most</source>
        <translation>Antwort-Token höchstens</translation>
    </message>
    <message>
        <source>With tools</source>
        <translation>Mit Werkzeugen</translation>
    </message>
    <message>
        <source>With pictures</source>
        <translation>Mit Bildern</translation>
    </message>
    <message>
        <source>With a JSON schema</source>
        <translation>Mit JSON-Schema</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Complexity, 0 to 1</source>
        <translation>Schwierigkeit, 0 bis 1</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>Wochentag</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Spent today, dollars</source>
        <translation>Heute ausgegeben, Dollar</translation>
    </message>
    <message>
        <source>is</source>
        <translation>ist</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>ist nicht</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>ist eins von</translation>
    </message>
    <message>
        <source>is none of</source>
        <translation>ist keins von</translation>
    </message>
    <message>
        <source>is less than</source>
        <translation>ist weniger als</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>ist höchstens</translation>
    </message>
    <message>
        <source>is more than</source>
        <translation>ist mehr als</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>ist mindestens</translation>
    </message>
    <message>
        <source>matches</source>
        <translation>passt auf</translation>
    </message>
    <message>
        <source>is there</source>
        <translation>ist da</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>ConditionText</name>
    <message>
        <source>A condition is missing, such as model = gpt-5.</source>
        <translation>Es fehlt eine Bedingung, etwa model = gpt-5.</translation>
    </message>
    <message>
        <source>Before %1 stands “and” or “or”.</source>
        <translation>Vor %1 steht „and“ oder „or“.</translation>
    </message>
    <message>
        <source>Nested too deep.</source>
        <translation>Zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>A closing parenthesis is missing.</source>
        <translation>Eine schließende Klammer fehlt.</translation>
    </message>
    <message>
        <source>A field is missing here, such as model or key.</source>
        <translation>Hier fehlt ein Feld, etwa model oder key.</translation>
    </message>
    <message>
        <source>There is no field %1%2.</source>
        <translation>Es gibt kein Feld %1%2.</translation>
    </message>
    <message>
        <source>After %1 stands =, !=, &lt;, &gt;, in, matches or exists.</source>
        <translation>Nach %1 steht =, !=, &lt;, &gt;, in, matches oder exists.</translation>
    </message>
    <message>
        <source>%1 does not go with %2, which holds other values.</source>
        <translation>%1 passt nicht zu %2, das andere Werte hat.</translation>
    </message>
    <message>
        <source>A value is missing here.</source>
        <translation>Hier fehlt ein Wert.</translation>
    </message>
    <message>
        <source>After “in” stands a list in parentheses: (a, b).</source>
        <translation>Nach „in“ steht eine Liste in Klammern: (a, b).</translation>
    </message>
    <message>
        <source>The quote that begins here does not end.</source>
        <translation>Das Anführungszeichen, das hier beginnt, endet nicht.</translation>
    </message>
    <message>
        <source>%1 is none of %2.</source>
        <translation>%1 ist keins von %2.</translation>
    </message>
    <message>
        <source>%1 wants a number from %2 to %3.</source>
        <translation>%1 braucht eine Zahl von %2 bis %3.</translation>
    </message>
    <message>
        <source>%1 wants a number.</source>
        <translation>%1 braucht eine Zahl.</translation>
    </message>
    <message>
        <source>%1 is true or false.</source>
        <translation>%1 ist true oder false.</translation>
    </message>
    <message>
        <source>The pattern %1.</source>
        <translation>Das Muster: %1.</translation>
    </message>
</context>
<context>
    <name>EntityNames</name>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>no model</source>
        <translation>kein Modell</translation>
    </message>
    <message>
        <source>unknown program</source>
        <translation>unbekanntes Programm</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>kein Schlüssel</translation>
    </message>
    <message>
        <source>no team</source>
        <translation>kein Team</translation>
    </message>
    <message>
        <source>no route</source>
        <translation>keine Route</translation>
    </message>
    <message>
        <source>without</source>
        <translation>ohne</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>unknown process</source>
        <translation>unbekannter Prozess</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 US dollars</source>
        <translation>%1 US-Dollar</translation>
    </message>
    <message>
        <source>unpriced</source>
        <translation>ohne Preis</translation>
    </message>
    <message>
        <source>local</source>
        <translation>lokal</translation>
    </message>
    <message>
        <source>cached</source>
        <translation>aus dem Cache</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1k</source>
        <translation>%1k</translation>
    </message>
    <message>
        <source>%1M</source>
        <translation>%1M</translation>
    </message>
    <message>
        <source>%1B</source>
        <translation>%1G</translation>
    </message>
    <message>
        <source>%1 in, %2 out</source>
        <translation>%1 ein, %2 aus</translation>
    </message>
    <message>
        <source>%1 req/min</source>
        <translation>%1 Anfr./min</translation>
    </message>
    <message>
        <source>%1 / h</source>
        <translation>%1 / h</translation>
    </message>
    <message>
        <source>%1 tok/s</source>
        <translation>%1 Tok/s</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation>%1 kB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>vor %1 s</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>vor %1 min</translation>
    </message>
</context>
<context>
    <name>SpendChart</name>
    <message>
        <source>Expected by %1 %2</source>
        <translation>Erwartet bis %1 %2</translation>
    </message>
    <message>
        <source>Expected by midnight %1</source>
        <translation>Erwartet bis Mitternacht %1</translation>
    </message>
    <message>
        <source>Expected today %1</source>
        <translation>Heute erwartet %1</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Übrige</translation>
    </message>
</context>
<context>
    <name>SpendExport</name>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>spending %1</source>
        <translation>Ausgaben %1</translation>
    </message>
    <message>
        <source>spending %1 to %2</source>
        <translation>Ausgaben %1 bis %2</translation>
    </message>
    <message>
        <source>Export the breakdown</source>
        <translation>Aufschlüsselung exportieren</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Kommagetrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>Export the chart</source>
        <translation>Diagramm exportieren</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Bilder (*.png)</translation>
    </message>
</context>
<context>
    <name>SpendSpan</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 to %2 h</source>
        <translation>%1 bis %2 Uhr</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>SpendWords</name>
    <message>
        <source>1 request</source>
        <translation>1 Anfrage</translation>
    </message>
    <message>
        <source>%1 requests</source>
        <translation>%1 Anfragen</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Healthy</source>
        <translation>Gesund</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>Beeinträchtigt</translation>
    </message>
    <message>
        <source>Cooling</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ausgefallen</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>No traffic</source>
        <translation>Kein Verkehr</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Failover</source>
        <translation>Failover</translation>
    </message>
    <message>
        <source>Cache hit</source>
        <translation>Cache-Treffer</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Abgelehnt</translation>
    </message>
</context>
<context>
    <name>StepKind</name>
    <message>
        <source>Match</source>
        <translation>Fallwahl</translation>
    </message>
    <message>
        <source>The first case that fits decides where it goes</source>
        <translation>Der erste Fall, der passt, entscheidet, wohin es geht</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>Sends shares of the requests different ways</source>
        <translation>Schickt Anteile der Anfragen verschiedene Wege</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Another way once an amount of money is used up</source>
        <translation>Ein anderer Weg, sobald ein Betrag verbraucht ist</translation>
    </message>
    <message>
        <source>Rate limit</source>
        <translation>Ratenlimit</translation>
    </message>
    <message>
        <source>Another way above a number of requests or tokens</source>
        <translation>Ein anderer Weg ab einer Zahl von Anfragen oder Token</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>Answers from memory what was asked before</source>
        <translation>Beantwortet aus dem Speicher, was schon gefragt wurde</translation>
    </message>
    <message>
        <source>Guardrail</source>
        <translation>Schutzregel</translation>
    </message>
    <message>
        <source>Checks the text before it goes on</source>
        <translation>Prüft den Text, bevor er weitergeht</translation>
    </message>
    <message>
        <source>Transform</source>
        <translation>Umformung</translation>
    </message>
    <message>
        <source>Changes the request before it goes on</source>
        <translation>Ändert die Anfrage, bevor sie weitergeht</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>Pool</translation>
    </message>
    <message>
        <source>Several providers, one after the other or by turns</source>
        <translation>Mehrere Anbieter, nacheinander oder im Wechsel</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>A provider and its model</source>
        <translation>Ein Anbieter und sein Modell</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Refuses the request with a message</source>
        <translation>Lehnt die Anfrage mit einer Meldung ab</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Text for people, on the canvas</source>
        <translation>Text für Menschen, auf der Zeichenfläche</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Where requests come in</source>
        <translation>Wo Anfragen ankommen</translation>
    </message>
    <message>
        <source>Unknown step</source>
        <translation>Unbekannter Schritt</translation>
    </message>
    <message>
        <source>This version of Tollgate does not know it</source>
        <translation>Diese Version von Tollgate kennt ihn nicht</translation>
    </message>
</context>
<context>
    <name>StickyFields</name>
    <message>
        <source>Stick to</source>
        <translation>Bleibt bei</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>Zugangsschlüssel</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>served %1, slow or retried %2, failed %3 of %4</source>
        <translation>bedient %1, langsam oder wiederholt %2, fehlgeschlagen %3 von %4</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
</context>
<context>
    <name>tollgate::app</name>
    <message>
        <source>No temporary folder can be made in %1: %2</source>
        <translation>In %1 kann kein temporärer Ordner angelegt werden: %2</translation>
    </message>
</context>
<context>
    <name>tollgate::app::Console</name>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source> · %1 in flight</source>
        <translation> · %1 laufen</translation>
    </message>
    <message>
        <source>Demo: simulated provider, nothing leaves this computer.</source>
        <translation>Demo: simulierter Anbieter, nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>%1 is on.</source>
        <translation>%1 ist an.</translation>
    </message>
    <message>
        <source>%1 is off.</source>
        <translation>%1 ist aus.</translation>
    </message>
    <message>
        <source>Keep the gateway running?</source>
        <translation>Gateway weiterlaufen lassen?</translation>
    </message>
    <message>
        <source>Clients go on while the window is closed. Starting Tollgate again brings it back.</source>
        <translation>Clients laufen weiter, während das Fenster geschlossen ist. Ein erneuter Start von Tollgate holt es zurück.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Switch on %1</source>
        <translation>%1 einschalten</translation>
    </message>
    <message>
        <source>Switch off %1</source>
        <translation>%1 ausschalten</translation>
    </message>
    <message>
        <source>provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Switch the gateway off</source>
        <translation>Gateway ausschalten</translation>
    </message>
    <message>
        <source>Switch the gateway on</source>
        <translation>Gateway einschalten</translation>
    </message>
    <message>
        <source>gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Settings: %1</source>
        <translation>Einstellungen: %1</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Open request %1</source>
        <translation>Anfrage %1 öffnen</translation>
    </message>
    <message>
        <source>request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Show requests: %1</source>
        <translation>Anfragen zeigen: %1</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>%1 is down</source>
        <translation>%1 ist ausgefallen</translation>
    </message>
    <message>
        <source>%1 needs attention</source>
        <translation>%1 braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>%1 is cooling</source>
        <translation>%1 pausiert</translation>
    </message>
    <message>
        <source>%1 is degraded</source>
        <translation>%1 ist beeinträchtigt</translation>
    </message>
    <message>
        <source>On  %1 today, %2</source>
        <translation>An  %1 heute, %2</translation>
    </message>
    <message>
        <source>Off  %1 today</source>
        <translation>Aus  %1 heute</translation>
    </message>
    <message>
        <source>Clients get: Tollgate is off</source>
        <translation>Clients erhalten: Tollgate ist aus</translation>
    </message>
    <message>
        <source>The budget %1 is used up</source>
        <translation>Das Budget %1 ist aufgebraucht</translation>
    </message>
</context>
<context>
    <name>tollgate::bridge</name>
    <message>
        <source>--listen takes an address of this computer and a port, such as 127.0.0.1:8655, not %1</source>
        <translation>--listen verlangt eine Adresse dieses Rechners und einen Port, etwa 127.0.0.1:8655, nicht %1</translation>
    </message>
    <message>
        <source>p95 3.99 s, 20.5 % failed</source>
        <translation>p95 3,99 s, 20,5 % fehlgeschlagen</translation>
    </message>
    <message>
        <source>taking failover</source>
        <translation>übernimmt Failover</translation>
    </message>
    <message>
        <source>since yesterday 18:20</source>
        <translation>seit gestern 18:20</translation>
    </message>
    <message>
        <source>no requests today</source>
        <translation>heute keine Anfragen</translation>
    </message>
    <message>
        <source>local</source>
        <translation>lokal</translation>
    </message>
    <message>
        <source>00:42, then 1 trial</source>
        <translation>00:42, dann 1 Versuch</translation>
    </message>
    <message>
        <source>The keychain is unlocked.</source>
        <translation>Der Schlüsselbund ist entsperrt.</translation>
    </message>
    <message>
        <source>The log of the pictures cannot be written.</source>
        <translation>Das Protokoll der Bilder kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>needs a key</source>
        <translation>braucht einen Schlüssel</translation>
    </message>
    <message>
        <source>all keys are switched off</source>
        <translation>alle Schlüssel sind ausgeschaltet</translation>
    </message>
    <message>
        <source>%1 of %2 attempts failed</source>
        <translation>%1 von %2 Versuchen fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 % failed</source>
        <translation>%1 % fehlgeschlagen</translation>
    </message>
    <message>
        <source>p95 %1 s</source>
        <translation>p95 %1 s</translation>
    </message>
    <message>
        <source>waiting for the keychain</source>
        <translation>wartet auf den Schlüsselbund</translation>
    </message>
    <message>
        <source>the provider refused the key; paste a new one</source>
        <translation>der Anbieter hat den Schlüssel abgelehnt; fügen Sie einen neuen ein</translation>
    </message>
    <message>
        <source>the provider wants a key; add one</source>
        <translation>der Anbieter verlangt einen Schlüssel; fügen Sie einen hinzu</translation>
    </message>
    <message>
        <source>no requests this hour</source>
        <translation>keine Anfragen in dieser Stunde</translation>
    </message>
    <message>
        <source>%1 failures in a row (%2), tried again in %3</source>
        <translation>%1 Fehler in Folge (%2), neuer Versuch in %3</translation>
    </message>
    <message>
        <source>%1 of %2 calls failed (%3), tried again in %4</source>
        <translation>%1 von %2 Aufrufen fehlgeschlagen (%3), neuer Versuch in %4</translation>
    </message>
    <message>
        <source>failed again when tried (%1), tried again in %2</source>
        <translation>beim Versuch wieder fehlgeschlagen (%1), neuer Versuch in %2</translation>
    </message>
    <message>
        <source>failed before (%1), the next call tries it</source>
        <translation>zuvor fehlgeschlagen (%1), der nächste Aufruf versucht es</translation>
    </message>
    <message>
        <source>failed before (%1), a call tries it now</source>
        <translation>zuvor fehlgeschlagen (%1), ein Aufruf versucht es gerade</translation>
    </message>
    <message>
        <source>the key is rate limited, ready again in %1</source>
        <translation>der Schlüssel ist ratenbegrenzt, in %1 wieder bereit</translation>
    </message>
    <message>
        <source>the provider refused the key: %1</source>
        <translation>der Anbieter hat den Schlüssel abgelehnt: %1</translation>
    </message>
    <message>
        <source>before the restart</source>
        <translation>vor dem Neustart</translation>
    </message>
</context>
<context>
    <name>tollgate::bridge::AccessKeys</name>
    <message>
        <source>This key is kept in the environment variable %1. Change it there and start Tollgate anew.</source>
        <translation>Dieser Schlüssel steht in der Umgebungsvariable %1. Ändere ihn dort und starte Tollgate neu.</translation>
    </message>
    <message>
        <source>There is no access key &quot;%1&quot;.</source>
        <translation>Es gibt keinen Zugangsschlüssel „%1“.</translation>
    </message>
</context>
<context>
    <name>tollgate::bridge::Budgets</name>
    <message>
        <source>The budget %1 is not there any more: it was removed outside this window.</source>
        <translation>Das Budget %1 gibt es nicht mehr: Es wurde außerhalb dieses Fensters entfernt.</translation>
    </message>
</context>
<context>
    <name>tollgate::bridge::CatalogueStore</name>
    <message>
        <source>The installed price list is not used: %1</source>
        <translation>Die installierte Preisliste wird nicht verwendet: %1</translation>
    </message>
    <message>
        <source>%1 cannot be put aside.</source>
        <translation>%1 kann nicht beiseitegelegt werden.</translation>
    </message>
</context>
<context>
    <name>tollgate::bridge::ConfigStore</name>
    <message>
        <source>Another program is changing the configuration file. Try again.</source>
        <translation>Ein anderes Programm ändert gerade die Konfigurationsdatei. Bitte noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The configuration file was edited outside just now and has been read again. Try again.</source>
        <translation>Die Konfigurationsdatei wurde eben von außen geändert und neu gelesen. Bitte noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The configuration file was edited outside and has mistakes. Correct it first: %1</source>
        <translation>Die Konfigurationsdatei wurde von außen geändert und enthält Fehler. Bitte zuerst berichtigen: %1</translation>
    </message>
</context>
<context>
    <name>tollgate::bridge::Gateway</name>
    <message>
        <source>Port %1 is used by %2 (pid %3).</source>
        <translation>Port %1 wird von %2 benutzt (PID %3).</translation>
    </message>
    <message>
        <source>%1 cannot be listened on.</source>
        <translation>An %1 kann nicht gelauscht werden.</translation>
    </message>
</context>
<context>
    <name>tollgate::bridge::Prober</name>
    <message>
        <source>200, key accepted</source>
        <translation>200, Schlüssel angenommen</translation>
    </message>
    <message>
        <source>200, no key needed</source>
        <translation>200, kein Schlüssel nötig</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n Modell</numerusform>
            <numerusform>%n Modelle</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 priced</source>
        <translation>%1, %2 mit Preis</translation>
    </message>
</context>
<context>
    <name>tollgate::bridge::Providers</name>
    <message>
        <source>There is no provider &quot;%1&quot;.</source>
        <translation>Es gibt keinen Anbieter „%1“.</translation>
    </message>
    <message>
        <source>There is no key to store.</source>
        <translation>Es gibt keinen Schlüssel zum Speichern.</translation>
    </message>
    <message>
        <source>%1 has no key &quot;%2&quot;.</source>
        <translation>%1 hat keinen Schlüssel „%2“.</translation>
    </message>
</context>
<context>
    <name>tollgate::bridge::Routes</name>
    <message>
        <source>There is no such route any more.</source>
        <translation>Diese Route gibt es nicht mehr.</translation>
    </message>
</context>
<context>
    <name>tollgate::bridge::Runtime</name>
    <message>
        <source>The folder %1 cannot be locked.</source>
        <translation>Der Ordner %1 kann nicht gesperrt werden.</translation>
    </message>
    <message>
        <source>%1 (pid %2)</source>
        <translation>%1 (PID %2)</translation>
    </message>
    <message>
        <source>Another Tollgate</source>
        <translation>Ein anderes Tollgate</translation>
    </message>
    <message>
        <source>%1 already uses %2. Stop it first, or choose another --data-dir.</source>
        <translation>%1 benutzt %2 bereits. Bitte zuerst beenden oder ein anderes --data-dir wählen.</translation>
    </message>
    <message>
        <source>The log was damaged and a new one was begun. The old one is %1.</source>
        <translation>Das Protokoll war beschädigt, ein neues wurde begonnen. Das alte ist %1.</translation>
    </message>
</context>
<context>
    <name>tollgate::bridge::TestRequest</name>
    <message>
        <source>No provider with a usable key offers a chat model. Add or switch on a provider first.</source>
        <translation>Kein Anbieter mit nutzbarem Schlüssel bietet ein Chat-Modell an. Fügen Sie zuerst einen Anbieter hinzu oder schalten Sie einen ein.</translation>
    </message>
    <message>
        <source>The access key cannot be read from the keychain. Unlock it and try again.</source>
        <translation>Der Zugangsschlüssel kann nicht aus dem Schlüsselbund gelesen werden. Entsperren Sie ihn und versuchen Sie es erneut.</translation>
    </message>
</context>
<context>
    <name>tollgate::secrets</name>
    <message>
        <source>The system keychain is unlocked.</source>
        <translation>Der Schlüsselbund des Systems ist entsperrt.</translation>
    </message>
    <message>
        <source>The system keychain is locked. Unlock it, and the stored keys work again.</source>
        <translation>Der Schlüsselbund des Systems ist gesperrt. Nach dem Entsperren gelten die gespeicherten Schlüssel wieder.</translation>
    </message>
    <message>
        <source>The keychain service runs but has no keyring yet. Create one in your password manager, or keep keys for this session or in environment variables.</source>
        <translation>Der Schlüsselbunddienst läuft, hat aber noch keinen Schlüsselbund. Bitte in der Passwortverwaltung einen anlegen, oder Schlüssel nur für diese Sitzung oder in Umgebungsvariablen halten.</translation>
    </message>
    <message>
        <source>The keychain service does not answer. Keys that are stored there wait until it does.</source>
        <translation>Der Schlüsselbunddienst antwortet nicht. Dort gespeicherte Schlüssel warten, bis er es tut.</translation>
    </message>
    <message>
        <source>There is no keychain on this system. Keep keys for this session, or name an environment variable.</source>
        <translation>Auf diesem System gibt es keinen Schlüsselbund. Schlüssel nur für diese Sitzung halten oder eine Umgebungsvariable nennen.</translation>
    </message>
</context>
<context>
    <name>tollgate::secrets::KeyStore</name>
    <message>
        <source>This is too long to be a key.</source>
        <translation>Das ist zu lang für einen Schlüssel.</translation>
    </message>
</context>
<context>
    <name>tollgate::secrets::Keychain</name>
    <message>
        <source>The keychain has not been asked yet.</source>
        <translation>Der Schlüsselbund wurde noch nicht gefragt.</translation>
    </message>
    <message>
        <source>The keychain gave back something else than was stored.</source>
        <translation>Der Schlüsselbund gab etwas anderes zurück, als gespeichert wurde.</translation>
    </message>
    <message>
        <source>The keychain has no such entry.</source>
        <translation>Der Schlüsselbund hat keinen solchen Eintrag.</translation>
    </message>
    <message>
        <source>No keychain is used here: keys stay in memory until the program ends.</source>
        <translation>Hier wird kein Schlüsselbund benutzt: Schlüssel bleiben im Speicher, bis das Programm endet.</translation>
    </message>
    <message>
        <source>The system keychain said: %1</source>
        <translation>Der Schlüsselbund des Systems meldete: %1</translation>
    </message>
</context>
<context>
    <name>tollgate::ui</name>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>In flight for %1</source>
        <translation>Läuft seit %1</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::AboutForm</name>
    <message>
        <source>Tollgate</source>
        <translation>Tollgate</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>A desktop AI gateway.</source>
        <translation>Ein KI-Gateway für den Desktop.</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>You may use, study, share and change it.</source>
        <translation>Sie dürfen es nutzen, untersuchen, weitergeben und ändern.</translation>
    </message>
    <message>
        <source>GNU General Public License, version 3 or later</source>
        <translation>GNU General Public License, Version 3 oder später</translation>
    </message>
    <message>
        <source>Built with</source>
        <translation>Gebaut mit</translation>
    </message>
    <message>
        <source>The libraries that carry it.</source>
        <translation>Die Bibliotheken, die es tragen.</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>Where keys of providers are kept.</source>
        <translation>Wo die Schlüssel der Anbieter liegen.</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>noch nicht gefragt</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::AccessKeyRows</name>
    <message>
        <source>Use</source>
        <translation>Nutzen</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Ends in</source>
        <translation>Endet auf</translation>
    </message>
    <message>
        <source>May use</source>
        <translation>Darf nutzen</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>Requests it may make in a minute</source>
        <translation>Anfragen, die er in einer Minute stellen darf</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n Modell</numerusform>
            <numerusform>%n Modelle</numerusform>
        </translation>
    </message>
    <message>
        <source>by route %1</source>
        <translation>über Route %1</translation>
    </message>
    <message>
        <source>only %1</source>
        <translation>nur %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>%1 / min</source>
        <translation>%1 / min</translation>
    </message>
    <message>
        <source>%1, on</source>
        <translation>%1, an</translation>
    </message>
    <message>
        <source>%1, off</source>
        <translation>%1, aus</translation>
    </message>
    <message>
        <source>%1, expired</source>
        <translation>%1, abgelaufen</translation>
    </message>
    <message>
        <source>Budget, day</source>
        <translation>Budget, Tag</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keins</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>used up</source>
        <translation>aufgebraucht</translation>
    </message>
    <message>
        <source>warned</source>
        <translation>gewarnt</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::AccessKeysCard</name>
    <message>
        <source>Access keys</source>
        <translation>Zugangsschlüssel</translation>
    </message>
    <message>
        <source>what a client sends to Tollgate, not a provider key</source>
        <translation>was ein Client an Tollgate sendet, kein Schlüssel eines Anbieters</translation>
    </message>
    <message>
        <source>No key has this name.</source>
        <translation>Kein Schlüssel heißt so.</translation>
    </message>
    <message numerus="yes">
        <source>%n key(s)</source>
        <translation>
            <numerusform>%n Schlüssel</numerusform>
            <numerusform>%n Schlüssel</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tollgate::ui::AccessPage</name>
    <message>
        <source>Access</source>
        <translation>Zugang</translation>
    </message>
    <message>
        <source>Create key</source>
        <translation>Schlüssel anlegen</translation>
    </message>
    <message>
        <source>Find a key or person</source>
        <translation>Schlüssel oder Person suchen</translation>
    </message>
    <message>
        <source>Reachable from</source>
        <translation>Erreichbar von</translation>
    </message>
    <message>
        <source>Anyone on this network with a key can spend.</source>
        <translation>Wer in diesem Netzwerk einen Schlüssel hat, kann Geld ausgeben.</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>New team</source>
        <translation>Neues Team</translation>
    </message>
    <message>
        <source>No team yet.</source>
        <translation>Noch kein Team.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Key %1 is off.</source>
        <translation>Schlüssel %1 ist aus.</translation>
    </message>
    <message>
        <source>The key %1 is copied.</source>
        <translation>Der Schlüssel %1 ist kopiert.</translation>
    </message>
    <message>
        <source>The key %1 cannot be copied.</source>
        <translation>Der Schlüssel %1 kann nicht kopiert werden.</translation>
    </message>
    <message>
        <source>No keychain has its text, and what Tollgate keeps is a hash. Rotate gives it a new one.</source>
        <translation>Sein Text ist in keinem Schlüsselbund, und Tollgate behält nur einen Hash. Erneuern gibt ihm einen neuen.</translation>
    </message>
    <message>
        <source>The old text works for another 24 hours.</source>
        <translation>Der alte Text gilt noch 24 Stunden.</translation>
    </message>
    <message>
        <source>Delete the key %1?</source>
        <translation>Schlüssel %1 löschen?</translation>
    </message>
    <message>
        <source>Programs that send it get an error from now on, and what runs ends at once. Its requests stay in the log.</source>
        <translation>Programme, die ihn senden, bekommen von jetzt an einen Fehler, und was läuft, endet sofort. Seine Anfragen bleiben im Protokoll.</translation>
    </message>
    <message>
        <source>Delete key</source>
        <translation>Schlüssel löschen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Add team</source>
        <translation>Team anlegen</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>Der Name fehlt.</translation>
    </message>
    <message numerus="yes">
        <source>%n more budget(s) refuse requests now.</source>
        <translation>
            <numerusform>%n weiteres Budget lehnt jetzt Anfragen ab.</numerusform>
            <numerusform>%n weitere Budgets lehnen jetzt Anfragen ab.</numerusform>
        </translation>
    </message>
    <message>
        <source>The budget %1 is used up.</source>
        <translation>Das Budget %1 ist aufgebraucht.</translation>
    </message>
    <message>
        <source>Change budget</source>
        <translation>Budget ändern</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>The budget %1 is deleted.</source>
        <translation>Das Budget %1 ist gelöscht.</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::AddressFields</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Only where it is needed.</source>
        <translation>Nur wo es nötig ist.</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>%1 fehlt.</translation>
    </message>
    <message>
        <source>Only letters, digits, hyphens, dots and underscores can stand here.</source>
        <translation>Hier können nur Buchstaben, Ziffern, Bindestriche, Punkte und Unterstriche stehen.</translation>
    </message>
    <message>
        <source>The address is missing.</source>
        <translation>Die Adresse fehlt.</translation>
    </message>
    <message>
        <source>The address still holds a name in braces.</source>
        <translation>Die Adresse enthält noch einen Namen in Klammern.</translation>
    </message>
    <message>
        <source>The address %1.</source>
        <translation>Die Adresse %1.</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::AmountField</name>
    <message>
        <source>A number above 0 is needed.</source>
        <translation>Es braucht eine Zahl über 0.</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::AppearanceForm</name>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>System follows the desktop, also while it runs.</source>
        <translation>„System“ folgt dem Desktop, auch im Betrieb.</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::Bar</name>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::BarChartPanel</name>
    <message>
        <source>Show %1 as</source>
        <translation>%1 zeigen als</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::BarTableModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::BreakdownCard</name>
    <message>
        <source>Breakdown</source>
        <translation>Aufschlüsselung</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Gruppieren nach</translation>
    </message>
    <message>
        <source>Then by</source>
        <translation>Dann nach</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>then</source>
        <translation>dann</translation>
    </message>
    <message>
        <source>Double-click opens Requests</source>
        <translation>Doppelklick öffnet Anfragen</translation>
    </message>
    <message>
        <source>Show 30 days</source>
        <translation>30 Tage zeigen</translation>
    </message>
    <message>
        <source>Show the first steps</source>
        <translation>Erste Schritte zeigen</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Only %1, Esc shows all</source>
        <translation>Nur %1, Esc zeigt alles</translation>
    </message>
    <message>
        <source>No requests in this range.</source>
        <translation>Keine Anfragen in diesem Zeitraum.</translation>
    </message>
    <message>
        <source>Nothing spent yet.</source>
        <translation>Noch nichts ausgegeben.</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::BreakdownModel</name>
    <message>
        <source>%1 of %2 prompt tokens</source>
        <translation>%1 von %2 Prompt-Token</translation>
    </message>
    <message>
        <source>%1 without a price</source>
        <translation>%1 ohne Preis</translation>
    </message>
    <message>
        <source>%1 estimated</source>
        <translation>%1 geschätzt</translation>
    </message>
    <message>
        <source>open</source>
        <translation>aufgeklappt</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>zugeklappt</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::Budget</name>
    <message>
        <source>Counts what all requests cost</source>
        <translation>Zählt, was alle Anfragen kosten</translation>
    </message>
    <message>
        <source>Counts what requests with the access key %1 cost</source>
        <translation>Zählt, was Anfragen mit dem Zugangsschlüssel %1 kosten</translation>
    </message>
    <message>
        <source>Counts what the keys of the team %1 cost</source>
        <translation>Zählt, was die Schlüssel des Teams %1 kosten</translation>
    </message>
    <message>
        <source>Counts what requests to %1 cost</source>
        <translation>Zählt, was Anfragen an %1 kosten</translation>
    </message>
    <message>
        <source>Counts what requests to the model %1 cost</source>
        <translation>Zählt, was Anfragen an das Modell %1 kosten</translation>
    </message>
    <message>
        <source>Counts what requests of the project %1 cost</source>
        <translation>Zählt, was Anfragen des Projekts %1 kosten</translation>
    </message>
    <message>
        <source>Counts what requests with the tag %1 cost</source>
        <translation>Zählt, was Anfragen mit dem Tag %1 kosten</translation>
    </message>
    <message>
        <source>anew each hour.</source>
        <translation>jede Stunde von neuem.</translation>
    </message>
    <message>
        <source>anew each day at 00:00.</source>
        <translation>jeden Tag um 00:00 von neuem.</translation>
    </message>
    <message>
        <source>anew each week on Monday.</source>
        <translation>jede Woche am Montag von neuem.</translation>
    </message>
    <message>
        <source>anew each month on the 1st.</source>
        <translation>jeden Monat am 1. von neuem.</translation>
    </message>
    <message>
        <source>once; it never starts again.</source>
        <translation>einmal; es beginnt nie von neuem.</translation>
    </message>
    <message>
        <source>until the hour ends</source>
        <translation>bis die Stunde endet</translation>
    </message>
    <message>
        <source>until the day ends</source>
        <translation>bis der Tag endet</translation>
    </message>
    <message>
        <source>until the week ends</source>
        <translation>bis die Woche endet</translation>
    </message>
    <message>
        <source>until the month ends</source>
        <translation>bis der Monat endet</translation>
    </message>
    <message>
        <source>until somebody raises it</source>
        <translation>bis jemand es erhöht</translation>
    </message>
    <message>
        <source>Runs out about %1 at this rate.</source>
        <translation>Reicht so bis etwa %1.</translation>
    </message>
    <message>
        <source>Reached on %1 at this rate.</source>
        <translation>So am %1 erreicht.</translation>
    </message>
    <message>
        <source>Never starts again.</source>
        <translation>Beginnt nie von neuem.</translation>
    </message>
    <message>
        <source>Resets %1.</source>
        <translation>Beginnt neu: %1.</translation>
    </message>
    <message>
        <source>All providers</source>
        <translation>Alle Anbieter</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>Schlüssel %1</translation>
    </message>
    <message>
        <source>Team %1</source>
        <translation>Team %1</translation>
    </message>
    <message>
        <source>Model %1</source>
        <translation>Modell %1</translation>
    </message>
    <message>
        <source>Project %1</source>
        <translation>Projekt %1</translation>
    </message>
    <message>
        <source>Tag %1</source>
        <translation>Tag %1</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>total</source>
        <translation>insgesamt</translation>
    </message>
    <message>
        <source>Stop paid</source>
        <translation>Bezahltes anhalten</translation>
    </message>
    <message>
        <source>Warn only</source>
        <translation>Nur warnen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Used up; nothing is refused.</source>
        <translation>Aufgebraucht; nichts wird abgelehnt.</translation>
    </message>
    <message>
        <source>Used up: paid requests are refused.</source>
        <translation>Aufgebraucht: Bezahlte Anfragen werden abgelehnt.</translation>
    </message>
    <message>
        <source>Used up: paid requests are refused until %1.</source>
        <translation>Aufgebraucht: Bezahlte Anfragen werden bis %1 abgelehnt.</translation>
    </message>
    <message>
        <source>Stops paid requests at 100 %.</source>
        <translation>Hält bezahlte Anfragen bei 100 % an.</translation>
    </message>
    <message>
        <source>Warns at %1 %.</source>
        <translation>Warnt bei %1 %.</translation>
    </message>
    <message>
        <source>Warned at %1 %.</source>
        <translation>Hat bei %1 % gewarnt.</translation>
    </message>
    <message>
        <source>%1 is spent; it only warns, nothing is refused.</source>
        <translation>%1 sind ausgegeben; es warnt nur, nichts wird abgelehnt.</translation>
    </message>
    <message>
        <source>%1 is spent; paid requests are refused until somebody raises it.</source>
        <translation>%1 sind ausgegeben; bezahlte Anfragen werden abgelehnt, bis jemand es erhöht.</translation>
    </message>
    <message>
        <source>%1 is spent; paid requests are refused until %2.</source>
        <translation>%1 sind ausgegeben; bezahlte Anfragen werden bis %2 abgelehnt.</translation>
    </message>
    <message>
        <source>At %1 Tollgate warns.</source>
        <translation>Bei %1 warnt Tollgate.</translation>
    </message>
    <message>
        <source>At %1 paid requests are refused %2; what costs nothing still passes.</source>
        <translation>Bei %1 werden bezahlte Anfragen abgelehnt, %2; was nichts kostet, geht weiter durch.</translation>
    </message>
    <message>
        <source>At %1 it warns; nothing is refused.</source>
        <translation>Bei %1 warnt es; nichts wird abgelehnt.</translation>
    </message>
    <message>
        <source>What this period has cost before counts.</source>
        <translation>Was dieser Zeitraum schon gekostet hat, zählt mit.</translation>
    </message>
    <message>
        <source>It counts from now on: the log cannot tell what this tag has cost before.</source>
        <translation>Es zählt von jetzt an: Was dieser Tag vorher gekostet hat, sagt das Protokoll nicht.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what a budget counts, and how often anew</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::BudgetBar</name>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::BudgetDialog</name>
    <message>
        <source>New budget</source>
        <translation>Neues Budget</translation>
    </message>
    <message>
        <source>Budget %1</source>
        <translation>Budget %1</translation>
    </message>
    <message>
        <source>Delete budget</source>
        <translation>Budget löschen</translation>
    </message>
    <message>
        <source>Set budget</source>
        <translation>Budget festlegen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>This budget was removed outside this window. It can be set anew.</source>
        <translation>Dieses Budget wurde außerhalb dieses Fensters entfernt. Es kann neu festgelegt werden.</translation>
    </message>
    <message>
        <source>Something is missing or cannot be read</source>
        <translation>Etwas fehlt oder ist nicht lesbar</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Nichts wurde geändert</translation>
    </message>
    <message>
        <source>The budget %1 counts from now on.</source>
        <translation>Das Budget %1 gilt von jetzt an.</translation>
    </message>
    <message>
        <source>The budget %1 is changed.</source>
        <translation>Das Budget %1 ist geändert.</translation>
    </message>
    <message>
        <source>The budget %1 is deleted.</source>
        <translation>Das Budget %1 ist gelöscht.</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::BudgetFields</name>
    <message>
        <source>At 100 %</source>
        <translation>Bei 100 %</translation>
    </message>
    <message>
        <source>Stop paid requests</source>
        <translation>Bezahlte Anfragen anhalten</translation>
    </message>
    <message>
        <source>Warn only</source>
        <translation>Nur warnen</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was es tut</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Zählt</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Warn at</source>
        <translation>Warnen bei</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>An amount is a number of dollars, such as 25 or 0.50.</source>
        <translation>Ein Betrag ist eine Zahl in Dollar, etwa 25 oder 0,50.</translation>
    </message>
    <message>
        <source>It has to be more than $0.</source>
        <translation>Er muss über $0 liegen.</translation>
    </message>
    <message>
        <source>A share is a whole number from 1 to 100.</source>
        <translation>Ein Anteil ist eine ganze Zahl von 1 bis 100.</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::BudgetRows</name>
    <message>
        <source>Scope</source>
        <translation>Geltung</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>At 100 %</source>
        <translation>Bei 100 %</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Verbraucht</translation>
    </message>
    <message>
        <source>Used up</source>
        <translation>Aufgebraucht</translation>
    </message>
    <message>
        <source>used up</source>
        <translation>aufgebraucht</translation>
    </message>
    <message>
        <source>warned</source>
        <translation>gewarnt</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::BudgetsCard</name>
    <message>
        <source>Budgets</source>
        <translation>Budgets</translation>
    </message>
    <message>
        <source>No budget yet. One warns, or stops paid requests, when a day or a month has cost enough.</source>
        <translation>Noch kein Budget. Eins warnt oder hält bezahlte Anfragen an, wenn ein Tag oder Monat genug gekostet hat.</translation>
    </message>
    <message>
        <source>Set a budget</source>
        <translation>Budget festlegen</translation>
    </message>
    <message>
        <source>Edit budget</source>
        <translation>Budget bearbeiten</translation>
    </message>
    <message>
        <source>New budget</source>
        <translation>Neues Budget</translation>
    </message>
    <message>
        <source>Delete budget</source>
        <translation>Budget löschen</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::CacheForm</name>
    <message>
        <source>Answers</source>
        <translation>Antwortet auf</translation>
    </message>
    <message>
        <source>the same request</source>
        <translation>dieselbe Anfrage</translation>
    </message>
    <message>
        <source>the same meaning</source>
        <translation>dieselbe Bedeutung</translation>
    </message>
    <message>
        <source>Keeps for</source>
        <translation>Behält</translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>Sonst</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::CanvasKeys</name>
    <message>
        <source>Add a step</source>
        <translation>Schritt hinzufügen</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Noch einer</translation>
    </message>
    <message>
        <source>Which way out?</source>
        <translation>Welcher Ausgang?</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::CanvasLegend</name>
    <message>
        <source>fallback</source>
        <translation>Ausweichweg</translation>
    </message>
    <message>
        <source>no traffic</source>
        <translation>kein Verkehr</translation>
    </message>
    <message>
        <source>changed in draft</source>
        <translation>im Entwurf geändert</translation>
    </message>
    <message>
        <source>requests, last hour</source>
        <translation>Anfragen, letzte Stunde</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::CanvasView</name>
    <message>
        <source>Properties</source>
        <translation>Eigenschaften</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Add a step after it…</source>
        <translation>Schritt dahinter hinzufügen …</translation>
    </message>
    <message>
        <source>Connect…</source>
        <translation>Verbinden …</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Verdoppeln</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Take this edge off</source>
        <translation>Diese Verbindung lösen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Tidy up</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>Fit into the window</source>
        <translation>In das Fenster einpassen</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::CaptureForm</name>
    <message>
        <source>What is recorded</source>
        <translation>Was aufgezeichnet wird</translation>
    </message>
    <message>
        <source>Request facts</source>
        <translation>Fakten der Anfrage</translation>
    </message>
    <message>
        <source>Time, client, model, tokens, cost, status, route. Needed for Spending.</source>
        <translation>Zeit, Client, Modell, Token, Kosten, Status, Route. Nötig für Ausgaben.</translation>
    </message>
    <message>
        <source>Request and answer text</source>
        <translation>Text von Anfrage und Antwort</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Nur Fehler</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Stored on this computer only.</source>
        <translation>Nur auf diesem Rechner gespeichert.</translation>
    </message>
    <message>
        <source>Keep text for</source>
        <translation>Text behalten für</translation>
    </message>
    <message>
        <source>Older text is deleted by itself.</source>
        <translation>Älterer Text wird von selbst gelöscht.</translation>
    </message>
    <message>
        <source>Largest text kept</source>
        <translation>Längster gespeicherter Text</translation>
    </message>
    <message>
        <source>Longer text is cut and marked.</source>
        <translation>Längerer Text wird gekürzt und markiert.</translation>
    </message>
    <message>
        <source>Left out before writing</source>
        <translation>Vor dem Schreiben weggelassen</translation>
    </message>
    <message>
        <source>Keys and passwords in headers</source>
        <translation>Schlüssel und Passwörter in Headern</translation>
    </message>
    <message>
        <source>Shown as their last four characters.</source>
        <translation>Mit ihren letzten vier Zeichen gezeigt.</translation>
    </message>
    <message>
        <source>cannot be switched off</source>
        <translation>nicht abschaltbar</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>Auf der Platte</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation>Datenordner öffnen</translation>
    </message>
    <message>
        <source>Delete text now</source>
        <translation>Text jetzt löschen</translation>
    </message>
    <message>
        <source>Leaves this computer</source>
        <translation>Verlässt diesen Rechner</translation>
    </message>
    <message>
        <source>Only your requests to the providers that you switched on. No account, no telemetry.</source>
        <translation>Nur Ihre Anfragen an die Anbieter, die Sie eingeschaltet haben. Kein Konto, keine Telemetrie.</translation>
    </message>
    <message>
        <source>Always, kept %1</source>
        <translation>Immer, behalten %1</translation>
    </message>
    <message>
        <source>Text %1, facts %2</source>
        <translation>Text %1, Fakten %2</translation>
    </message>
    <message>
        <source>of %1 allowed</source>
        <translation>von %1 erlaubt</translation>
    </message>
    <message>
        <source>Delete %1 of text?</source>
        <translation>%1 Text löschen?</translation>
    </message>
    <message>
        <source>The text of requests and answers goes for good. Facts and costs stay.</source>
        <translation>Der Text von Anfragen und Antworten geht endgültig verloren. Fakten und Kosten bleiben.</translation>
    </message>
    <message>
        <source>Delete text</source>
        <translation>Text löschen</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::CaseEditor</name>
    <message>
        <source>Condition as text</source>
        <translation>Bedingung als Text</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>Führt zu</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wenn</translation>
    </message>
    <message>
        <source>This condition is of a newer version.</source>
        <translation>Diese Bedingung ist von einer neueren Version.</translation>
    </message>
    <message>
        <source>At %1: %2</source>
        <translation>Bei %1: %2</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::Chart</name>
    <message>
        <source>Left and Right read the columns, with Shift they choose a range, Enter opens their requests</source>
        <translation>Links und Rechts lesen die Säulen vor, mit Umschalt wählen sie einen Bereich, Eingabe öffnet dessen Anfragen</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ChartLegend</name>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::CheckList</name>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Revert %1</source>
        <translation>%1 zurücksetzen</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>Draft: was %1</source>
        <translation>Entwurf: war %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ClientLines</name>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Last request</source>
        <translation>Letzte Anfrage</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ClientsCard</name>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>No program has asked today.</source>
        <translation>Heute hat noch kein Programm angefragt.</translation>
    </message>
    <message>
        <source>unknown program</source>
        <translation>unbekanntes Programm</translation>
    </message>
    <message>
        <source>in flight</source>
        <translation>laufend</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::CodeBlock</name>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::CommandPalette</name>
    <message>
        <source>Search or run</source>
        <translation>Suchen oder ausführen</translation>
    </message>
    <message>
        <source>A page, a provider (&quot;openai off&quot;), a filter, a request id</source>
        <translation>Eine Seite, ein Anbieter („openai off“), ein Filter, eine Anfragekennung</translation>
    </message>
    <message>
        <source>What Enter will do</source>
        <translation>Was die Eingabetaste tut</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::CompareDialog</name>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ConditionBuilder</name>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>All of these</source>
        <translation>Alle davon</translation>
    </message>
    <message>
        <source>Any of these</source>
        <translation>Eins davon</translation>
    </message>
    <message>
        <source>Not this</source>
        <translation>Dies nicht</translation>
    </message>
    <message>
        <source>Take this group out</source>
        <translation>Diese Gruppe entfernen</translation>
    </message>
    <message>
        <source>Add condition</source>
        <translation>Bedingung hinzufügen</translation>
    </message>
    <message>
        <source>Add group</source>
        <translation>Gruppe hinzufügen</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::Conditions</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 ist %2</translation>
    </message>
    <message>
        <source>%1 is not %2</source>
        <translation>%1 ist nicht %2</translation>
    </message>
    <message>
        <source>%1 is one of %2</source>
        <translation>%1 ist eines von %2</translation>
    </message>
    <message>
        <source>%1 is none of %2</source>
        <translation>%1 ist keines von %2</translation>
    </message>
    <message>
        <source>%1 is given</source>
        <translation>%1 ist angegeben</translation>
    </message>
    <message>
        <source>%1 is not given</source>
        <translation>%1 ist nicht angegeben</translation>
    </message>
    <message>
        <source>%1 matches %2</source>
        <translation>%1 passt zu %2</translation>
    </message>
    <message>
        <source>%1 starts with %2</source>
        <translation>%1 beginnt mit %2</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>not (%1)</source>
        <translation>nicht (%1)</translation>
    </message>
    <message>
        <source>no condition yet</source>
        <translation>noch keine Bedingung</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ConnectionTestView</name>
    <message>
        <source>Find the host</source>
        <translation>Host finden</translation>
    </message>
    <message>
        <source>Connect, TLS</source>
        <translation>Verbinden, TLS</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>List models</source>
        <translation>Modelle auflisten</translation>
    </message>
    <message>
        <source>%1, not encrypted</source>
        <translation>%1, nicht verschlüsselt</translation>
    </message>
    <message>
        <source>Stages of the test</source>
        <translation>Schritte des Tests</translation>
    </message>
    <message>
        <source>Connection test</source>
        <translation>Verbindungstest</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>no tokens used</source>
        <translation>keine Token verbraucht</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>Wird getestet</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Passed in %1</source>
        <translation>Bestanden in %1</translation>
    </message>
    <message>
        <source>Test failed: %1</source>
        <translation>Test fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Test passed in %1</source>
        <translation>Test bestanden in %1</translation>
    </message>
    <message>
        <source>Testing: %1</source>
        <translation>Wird getestet: %1</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::CopyButton</name>
    <message>
        <source>copied</source>
        <translation>kopiert</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::CostGrid</name>
    <message>
        <source>Cost: %1</source>
        <translation>Kosten: %1</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Per million</source>
        <translation>Pro Million</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::CreateKeyDialog</name>
    <message>
        <source>Create access key</source>
        <translation>Zugangsschlüssel anlegen</translation>
    </message>
    <message>
        <source>Create key</source>
        <translation>Schlüssel anlegen</translation>
    </message>
    <message>
        <source>person or program</source>
        <translation>Person oder Programm</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Names, with * for any text, separated by commas. More can be said afterwards.</source>
        <translation>Namen, * steht für beliebigen Text, durch Kommas getrennt. Mehr lässt sich danach festlegen.</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>Der Name fehlt.</translation>
    </message>
    <message>
        <source>The key %1 works from now on.</source>
        <translation>Der Schlüssel %1 gilt ab jetzt.</translation>
    </message>
    <message>
        <source>Access key %1</source>
        <translation>Zugangsschlüssel %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::DataForm</name>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Requests pass also when it cannot be written.</source>
        <translation>Anfragen laufen auch dann, wenn es nicht geschrieben werden kann.</translation>
    </message>
    <message>
        <source>Keep facts for</source>
        <translation>Fakten behalten für</translation>
    </message>
    <message>
        <source>Sums for Spending stay longer.</source>
        <translation>Summen für Ausgaben bleiben länger.</translation>
    </message>
    <message>
        <source>Room on disk</source>
        <translation>Platz auf der Platte</translation>
    </message>
    <message>
        <source>Beyond it the oldest text goes first.</source>
        <translation>Darüber hinaus geht der älteste Text zuerst.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>The log and what must survive a restart.</source>
        <translation>Das Protokoll und was einen Neustart überleben muss.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation>Datenordner öffnen</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>One file, without secrets. Edits outside are picked up.</source>
        <translation>Eine Datei, ohne Geheimnisse. Änderungen von außen werden übernommen.</translation>
    </message>
    <message>
        <source>Open the configuration file</source>
        <translation>Konfigurationsdatei öffnen</translation>
    </message>
    <message>
        <source>Every request is written</source>
        <translation>Jede Anfrage wird geschrieben</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::DataTable</name>
    <message>
        <source>Move left</source>
        <translation>Nach links</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>Nach rechts</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::DaysStrip</name>
    <message>
        <source>%1, no requests</source>
        <translation>%1, keine Anfragen</translation>
    </message>
    <message>
        <source>%1, %2 attempts, %3 failed</source>
        <translation>%1, %2 Versuche, %3 fehlgeschlagen</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Letzte 90 Tage</translation>
    </message>
    <message>
        <source>%1 served</source>
        <translation>%1 bedient</translation>
    </message>
    <message>
        <source>no requests</source>
        <translation>keine Anfragen</translation>
    </message>
    <message>
        <source>Last 90 days, one cell per day: %1</source>
        <translation>Letzte 90 Tage, eine Zelle pro Tag: %1</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::DeniedCard</name>
    <message>
        <source>Denied today</source>
        <translation>Heute abgelehnt</translation>
    </message>
    <message>
        <source>Nothing was denied today.</source>
        <translation>Heute wurde nichts abgelehnt.</translation>
    </message>
    <message>
        <source>Open in Requests</source>
        <translation>In Anfragen öffnen</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) denied today</source>
        <translation>
            <numerusform>%n Anfrage heute abgelehnt</numerusform>
            <numerusform>%n Anfragen heute abgelehnt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tollgate::ui::DeniedRows</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Gefragt nach</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::DenyForm</name>
    <message>
        <source>HTTP status</source>
        <translation>HTTP-Status</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>What the client is told</source>
        <translation>Was dem Client gesagt wird</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::DetailHead</name>
    <message>
        <source>Test connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>Selected provider</source>
        <translation>Gewählter Anbieter</translation>
    </message>
    <message>
        <source>Add key</source>
        <translation>Schlüssel hinzufügen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>More for this provider</source>
        <translation>Mehr zu diesem Anbieter</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Asks it again with the next request, whatever has failed</source>
        <translation>Fragt ihn mit der nächsten Anfrage wieder, was auch fehlgeschlagen ist</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::DetailPane</name>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>Details schließen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Ends this request; its client is told (Ctrl+.)</source>
        <translation>Beendet diese Anfrage; ihr Client erfährt es (Strg+.)</translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation>Kopieren als</translation>
    </message>
    <message>
        <source>curl</source>
        <translation>curl</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>JavaScript</source>
        <translation>JavaScript</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Request text</source>
        <translation>Text der Anfrage</translation>
    </message>
    <message>
        <source>Answer text</source>
        <translation>Text der Antwort</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>OK after failover</source>
        <translation>OK nach Failover</translation>
    </message>
    <message>
        <source>The text is here when the request has ended.</source>
        <translation>Der Text ist hier, sobald die Anfrage beendet ist.</translation>
    </message>
    <message>
        <source>No text is kept for this request. Settings, Capture &amp; privacy says what is.</source>
        <translation>Für diese Anfrage wird kein Text behalten. Was behalten wird, steht unter Einstellungen, Aufzeichnung.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Too long to lay out as messages; see Request and Response.</source>
        <translation>Zu lang, um als Nachrichten gezeigt zu werden; siehe Anfrage und Antwort.</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::Dialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::DraftBar</name>
    <message>
        <source>Route and draft</source>
        <translation>Route und Entwurf</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>More for this route</source>
        <translation>Mehr zu dieser Route</translation>
    </message>
    <message>
        <source>Ask it earlier</source>
        <translation>Früher fragen</translation>
    </message>
    <message>
        <source>Ask it later</source>
        <translation>Später fragen</translation>
    </message>
    <message>
        <source>Delete the route</source>
        <translation>Route löschen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>%1 (off)</source>
        <translation>%1 (aus)</translation>
    </message>
    <message>
        <source>%1 (new)</source>
        <translation>%1 (neu)</translation>
    </message>
    <message>
        <source>New route</source>
        <translation>Neue Route</translation>
    </message>
    <message>
        <source>The draft is as what is live</source>
        <translation>Der Entwurf ist wie das, was live ist</translation>
    </message>
    <message>
        <source>The route was changed outside; decide which one stays first</source>
        <translation>Die Route wurde außerhalb geändert; entscheiden Sie zuerst, welche bleibt</translation>
    </message>
    <message>
        <source>The draft has errors; see Problems</source>
        <translation>Der Entwurf hat Fehler; siehe Probleme</translation>
    </message>
    <message>
        <source>Draft of version %1</source>
        <translation>Entwurf von Version %1</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>not live yet</source>
        <translation>noch nicht live</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s), not live yet. Live: version %1</source>
        <translation>
            <numerusform>%n Änderung, noch nicht live. Live: Version %1</numerusform>
            <numerusform>%n Änderungen, noch nicht live. Live: Version %1</numerusform>
        </translation>
    </message>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>No route is open</source>
        <translation>Keine Route ist offen</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Nichts rückgängig zu machen</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Nichts zu wiederholen</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>There is nothing to compare</source>
        <translation>Es gibt nichts zu vergleichen</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::DurationField</name>
    <message>
        <source>A length of time is needed, such as %1.</source>
        <translation>Es braucht eine Zeitspanne, etwa %1.</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>Von %1 bis %2.</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::Explain</name>
    <message>
        <source>Fresh input</source>
        <translation>Neue Eingabe</translation>
    </message>
    <message>
        <source>Cache read</source>
        <translation>Cache gelesen</translation>
    </message>
    <message>
        <source>Audio input</source>
        <translation>Audio-Eingabe</translation>
    </message>
    <message>
        <source>Image input</source>
        <translation>Bild-Eingabe</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>Nachdenken</translation>
    </message>
    <message>
        <source>Audio output</source>
        <translation>Audio-Ausgabe</translation>
    </message>
    <message>
        <source>Image output</source>
        <translation>Bild-Ausgabe</translation>
    </message>
    <message>
        <source>Fee per request</source>
        <translation>Gebühr pro Anfrage</translation>
    </message>
    <message>
        <source>Reported by the provider</source>
        <translation>Vom Anbieter gemeldet</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>Answer cache</source>
        <translation>Antwort-Cache</translation>
    </message>
    <message>
        <source>Guardrail</source>
        <translation>Schutzregel</translation>
    </message>
    <message>
        <source>Transform</source>
        <translation>Umformung</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>Pool</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Angebot</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>keine Verbindung</translation>
    </message>
    <message>
        <source>no trusted TLS connection</source>
        <translation>keine vertrauenswürdige TLS-Verbindung</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>keine Antwort in der Zeit</translation>
    </message>
    <message>
        <source>a stalled answer</source>
        <translation>eine stockende Antwort</translation>
    </message>
    <message>
        <source>a cut answer</source>
        <translation>eine abgeschnittene Antwort</translation>
    </message>
    <message>
        <source>an empty answer</source>
        <translation>eine leere Antwort</translation>
    </message>
    <message>
        <source>an answer that cannot be read</source>
        <translation>eine nicht lesbare Antwort</translation>
    </message>
    <message>
        <source>A client</source>
        <translation>Ein Client</translation>
    </message>
    <message>
        <source>%1 called %2.</source>
        <translation>%1 rief %2 auf.</translation>
    </message>
    <message>
        <source>%1 asked for %2.</source>
        <translation>%1 fragte nach %2.</translation>
    </message>
    <message>
        <source>on own hardware</source>
        <translation>auf eigener Hardware</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>für %1</translation>
    </message>
    <message>
        <source>at an unknown price</source>
        <translation>zu unbekanntem Preis</translation>
    </message>
    <message>
        <source>tried %1, got %2, </source>
        <translation>versuchte %1, bekam %2, </translation>
    </message>
    <message>
        <source>Tollgate</source>
        <translation>Tollgate</translation>
    </message>
    <message>
        <source>Route %1</source>
        <translation>Route %1</translation>
    </message>
    <message>
        <source>%1 %2and continued on %3.</source>
        <translation>%1 %2und fuhr mit %3 fort.</translation>
    </message>
    <message>
        <source>The client left before the answer ended.</source>
        <translation>Der Client ging, bevor die Antwort zu Ende war.</translation>
    </message>
    <message>
        <source>It was not sent.</source>
        <translation>Sie wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>%1 gave %2.</source>
        <translation>%1 ergab %2.</translation>
    </message>
    <message>
        <source>What came cost %1.</source>
        <translation>Was ankam, kostete %1.</translation>
    </message>
    <message>
        <source>The answer came from the cache in %1 and saved %2.</source>
        <translation>Die Antwort kam in %1 aus dem Cache und sparte %2.</translation>
    </message>
    <message>
        <source>Finished in %1 %2.</source>
        <translation>Fertig in %1 %2.</translation>
    </message>
    <message>
        <source>%1 answered in %2 %3.</source>
        <translation>%1 antwortete in %2 %3.</translation>
    </message>
    <message>
        <source>It has been waiting for %1.</source>
        <translation>Sie wartet seit %1.</translation>
    </message>
    <message>
        <source>%1 has been answering; running for %2.</source>
        <translation>%1 antwortet gerade; läuft seit %2.</translation>
    </message>
    <message>
        <source>Waiting for %1; running for %2.</source>
        <translation>Wartet auf %1; läuft seit %2.</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation>%1 nach %2</translation>
    </message>
    <message>
        <source>Cache write, 5 min</source>
        <translation>Cache geschrieben, 5 min</translation>
    </message>
    <message>
        <source>Cache write</source>
        <translation>Cache geschrieben</translation>
    </message>
    <message>
        <source>Cache write, 1 h</source>
        <translation>Cache geschrieben, 1 h</translation>
    </message>
    <message>
        <source>own hardware</source>
        <translation>eigene Hardware</translation>
    </message>
    <message>
        <source>your own price</source>
        <translation>Ihr eigener Preis</translation>
    </message>
    <message>
        <source>price list of %1</source>
        <translation>Preisliste vom %1</translation>
    </message>
    <message>
        <source>The switch lost the prompt cache: %1 more than a cache read at %2.</source>
        <translation>Der Wechsel hat den Prompt-Cache verloren: %1 mehr als ein Cache-Lesen bei %2.</translation>
    </message>
    <message>
        <source>No price is known for this model; it is counted apart.</source>
        <translation>Für dieses Modell ist kein Preis bekannt; es wird getrennt gezählt.</translation>
    </message>
    <message>
        <source>Booked by the provider&apos;s own figure, or at prices that have changed since.</source>
        <translation>Nach der Angabe des Anbieters gebucht, oder zu Preisen, die sich seither geändert haben.</translation>
    </message>
    <message>
        <source>Rates of the %1 tier.</source>
        <translation>Sätze der Stufe %1.</translation>
    </message>
    <message>
        <source>Rates for prompts of more than %1 tokens.</source>
        <translation>Sätze für Prompts mit mehr als %1 Token.</translation>
    </message>
    <message>
        <source>Tokens are estimated: the provider gave no count.</source>
        <translation>Die Token sind geschätzt: der Anbieter nannte keine Zahl.</translation>
    </message>
    <message>
        <source>The answer was cut off; what came is booked.</source>
        <translation>Die Antwort wurde abgeschnitten; was ankam, ist gebucht.</translation>
    </message>
    <message>
        <source>A failed attempt may have been billed as well.</source>
        <translation>Ein fehlgeschlagener Versuch wurde vielleicht ebenfalls berechnet.</translation>
    </message>
    <message>
        <source>The provider&apos;s token counts contradict each other; the higher ones are booked.</source>
        <translation>Die Tokenzahlen des Anbieters widersprechen sich; die höheren sind gebucht.</translation>
    </message>
    <message>
        <source>Provider&apos;s factor %1</source>
        <translation>Faktor des Anbieters %1</translation>
    </message>
    <message>
        <source>Failed attempts</source>
        <translation>Fehlgeschlagene Versuche</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>%1, key %2</source>
        <translation>%1, Schlüssel %2</translation>
    </message>
    <message>
        <source>the model names its provider, %1</source>
        <translation>das Modell nennt seinen Anbieter, %1</translation>
    </message>
    <message>
        <source>%1 offers %2</source>
        <translation>%1 bietet %2 an</translation>
    </message>
    <message>
        <source>%1 is switched off</source>
        <translation>%1 ist ausgeschaltet</translation>
    </message>
    <message>
        <source>%1 has no usable key: %2</source>
        <translation>%1 hat keinen nutzbaren Schlüssel: %2</translation>
    </message>
    <message>
        <source>%1 speaks %2, which needs translation</source>
        <translation>%1 spricht %2, das übersetzt werden muss</translation>
    </message>
    <message>
        <source>miss: %1</source>
        <translation>kein Treffer: %1</translation>
    </message>
    <message>
        <source>Match %1</source>
        <translation>Treffer %1</translation>
    </message>
    <message>
        <source>as %1</source>
        <translation>als %1</translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>Schlüssel %1</translation>
    </message>
    <message>
        <source>skipped: %1</source>
        <translation>übergangen: %1</translation>
    </message>
    <message>
        <source>Second call</source>
        <translation>Zweiter Aufruf</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>Next key</source>
        <translation>Nächster Schlüssel</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übergangen</translation>
    </message>
    <message>
        <source>no provider offers %1</source>
        <translation>kein Anbieter bietet %1</translation>
    </message>
    <message>
        <source>%1 answered as %2</source>
        <translation>%1 hat als %2 geantwortet</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 ist fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>continued on %1</source>
        <translation>weiter auf %1</translation>
    </message>
    <message>
        <source>the route %1 takes %2</source>
        <translation>die Route %1 übernimmt %2</translation>
    </message>
    <message>
        <source>the request asks for the route %1</source>
        <translation>die Anfrage verlangt die Route %1</translation>
    </message>
    <message>
        <source>none of the cases holds</source>
        <translation>keiner der Fälle trifft zu</translation>
    </message>
    <message>
        <source>drawn by weight, %1 %</source>
        <translation>nach Gewicht ausgelost, %1 %</translation>
    </message>
    <message>
        <source>the %1 keeps its way, %2 %</source>
        <translation>gleicher Weg (%1), %2 %</translation>
    </message>
    <message>
        <source>%1 of %2 %3 used</source>
        <translation>%1 von %2 %3 verbraucht</translation>
    </message>
    <message>
        <source>used up: %1 of %2 %3</source>
        <translation>aufgebraucht: %1 von %2 %3</translation>
    </message>
    <message>
        <source>changes %1</source>
        <translation>ändert %1</translation>
    </message>
    <message>
        <source>%1, first in order</source>
        <translation>%1, erster der Reihe</translation>
    </message>
    <message>
        <source>%1, drawn by weight</source>
        <translation>%1, nach Gewicht ausgelost</translation>
    </message>
    <message>
        <source>%1, in turn</source>
        <translation>%1, der Reihe nach</translation>
    </message>
    <message>
        <source>%1, fastest: %2</source>
        <translation>%1, am schnellsten: %2</translation>
    </message>
    <message>
        <source>%1, cheapest: %2</source>
        <translation>%1, am günstigsten: %2</translation>
    </message>
    <message>
        <source>%1, least busy: %2</source>
        <translation>%1, am wenigsten ausgelastet: %2</translation>
    </message>
    <message>
        <source>%1, most headroom: %2</source>
        <translation>%1, am meisten Spielraum: %2</translation>
    </message>
    <message>
        <source>%1, which the %2 had before</source>
        <translation>%1, wie zuvor (%2)</translation>
    </message>
    <message>
        <source>no target can be asked now</source>
        <translation>jetzt kann kein Ziel gefragt werden</translation>
    </message>
    <message>
        <source>%1 was asked too after %2 ms without an answer</source>
        <translation>%1 wurde nach %2 ms ohne Antwort auch gefragt</translation>
    </message>
    <message>
        <source>%1 is asked again after %2 ms</source>
        <translation>%1 wird nach %2 ms erneut gefragt</translation>
    </message>
    <message>
        <source>waited %1 s, as %2 asked</source>
        <translation>%1 s gewartet, wie von %2 verlangt</translation>
    </message>
    <message>
        <source>%1 is asked again with the key %2</source>
        <translation>%1 wird mit dem Schlüssel %2 erneut gefragt</translation>
    </message>
    <message>
        <source>there is no provider %1</source>
        <translation>es gibt keinen Anbieter %1</translation>
    </message>
    <message>
        <source>the access key is for %1 only</source>
        <translation>der Zugangsschlüssel gilt nur für %1</translation>
    </message>
    <message>
        <source>%1 said to wait: %2</source>
        <translation>%1 hat um Warten gebeten: %2</translation>
    </message>
    <message>
        <source>%1 refused the key %2</source>
        <translation>%1 hat den Schlüssel %2 abgelehnt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 reads %2 tokens at most, this is about %3</source>
        <translation>%1 liest höchstens %2 Token, das sind etwa %3</translation>
    </message>
    <message>
        <source>%1 has no tools</source>
        <translation>%1 hat keine Werkzeuge</translation>
    </message>
    <message>
        <source>%1 cannot see pictures</source>
        <translation>%1 kann keine Bilder sehen</translation>
    </message>
    <message>
        <source>session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>user</source>
        <translation>Nutzer</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>dollars</source>
        <translation>Dollar</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>the provider</source>
        <translation>dem Anbieter</translation>
    </message>
    <message>
        <source>nothing is stored</source>
        <translation>nichts gespeichert</translation>
    </message>
    <message>
        <source>none is configured</source>
        <translation>keiner ist eingerichtet</translation>
    </message>
    <message>
        <source>each has been tried</source>
        <translation>jeder wurde versucht</translation>
    </message>
    <message>
        <source>looks like %1 (%2 % sure, by %3), %4 % complex</source>
        <translation>sieht aus wie %1 (%2 % sicher, durch %3), %4 % komplex</translation>
    </message>
    <message>
        <source>not sure what it asks for, perhaps %1 (%2 %, by %3)</source>
        <translation>nicht sicher, was gewünscht ist, vielleicht %1 (%2 %, durch %3)</translation>
    </message>
    <message>
        <source>%1 (process %2)</source>
        <translation>%1 (Prozess %2)</translation>
    </message>
    <message>
        <source>the limit of %1 is reached, there is room in %2 s</source>
        <translation>das Limit von %1 ist erreicht, in %2 s ist wieder Platz</translation>
    </message>
    <message>
        <source>the budget %1 is used up</source>
        <translation>das Budget %1 ist aufgebraucht</translation>
    </message>
    <message>
        <source>no price of %1 is known, so the budget %2 cannot be held</source>
        <translation>kein Preis von %1 ist bekannt, daher kann das Budget %2 nicht eingehalten werden</translation>
    </message>
    <message>
        <source>waited %1 ms for room in the limit of %2</source>
        <translation>wartete %1 ms auf Platz im Limit von %2</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::FileDialog</name>
    <message>
        <source>Configuration file</source>
        <translation>Konfigurationsdatei</translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation>Text der Datei</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Open in an editor</source>
        <translation>Im Editor öffnen</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::FilterBar</name>
    <message>
        <source>Filter bar</source>
        <translation>Filterleiste</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter: provider:openai status:error cost:&gt;0.05 claude</source>
        <translation>Filter: provider:openai status:error cost:&gt;0.05 claude</translation>
    </message>
    <message>
        <source>Give this filter a name</source>
        <translation>Diesem Filter einen Namen geben</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>JSON lines, without texts…</source>
        <translation>JSON-Zeilen, ohne Texte …</translation>
    </message>
    <message>
        <source>CSV for a spreadsheet…</source>
        <translation>CSV für eine Tabellenkalkulation …</translation>
    </message>
    <message>
        <source>New rows</source>
        <translation>Neue Zeilen</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Hold view</source>
        <translation>Ansicht halten</translation>
    </message>
    <message>
        <source>Holding the view never stops recording (Space)</source>
        <translation>Das Halten der Ansicht stoppt nie die Aufzeichnung (Leertaste)</translation>
    </message>
    <message>
        <source>Forget the name of this filter</source>
        <translation>Den Namen dieses Filters vergessen</translation>
    </message>
    <message>
        <source>texts cannot be searched yet; leave out &quot;body:&quot;</source>
        <translation>Texte können noch nicht durchsucht werden; lassen Sie „body:“ weg</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>Name des Filters</translation>
    </message>
    <message>
        <source>Name, then Enter</source>
        <translation>Name, dann Eingabetaste</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::FilterCompleter</name>
    <message>
        <source>where it went</source>
        <translation>wohin sie ging</translation>
    </message>
    <message>
        <source>asked for or served; * stands for anything</source>
        <translation>angefragt oder bedient; * steht für alles</translation>
    </message>
    <message>
        <source>the program that asked</source>
        <translation>das Programm, das fragte</translation>
    </message>
    <message>
        <source>tag of that name</source>
        <translation>Tag dieses Namens</translation>
    </message>
    <message>
        <source>access key</source>
        <translation>Zugangsschlüssel</translation>
    </message>
    <message>
        <source>error, failover, 429, 5xx</source>
        <translation>error, failover, 429, 5xx</translation>
    </message>
    <message>
        <source>US dollars: &gt;0.05</source>
        <translation>US-Dollar: &gt;0.05</translation>
    </message>
    <message>
        <source>time to first token: &gt;2s</source>
        <translation>Zeit bis zum ersten Token: &gt;2s</translation>
    </message>
    <message>
        <source>&gt;10s</source>
        <translation>&gt;10s</translation>
    </message>
    <message>
        <source>in and out: &gt;10k</source>
        <translation>ein und aus: &gt;10k</translation>
    </message>
    <message>
        <source>hit, miss</source>
        <translation>hit, miss</translation>
    </message>
    <message>
        <source>yes, no</source>
        <translation>yes, no</translation>
    </message>
    <message>
        <source>number of calls: &gt;1</source>
        <translation>Zahl der Aufrufe: &gt;1</translation>
    </message>
    <message>
        <source>today, 1h, 2026-10-15</source>
        <translation>today, 1h, 2026-10-15</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>name of the local process</source>
        <translation>Name des lokalen Prozesses</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::FirstRunCard</name>
    <message>
        <source>Get the first request through</source>
        <translation>Die erste Anfrage durchbringen</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>It comes back through the menu</source>
        <translation>Über das Menü kommt es zurück</translation>
    </message>
    <message>
        <source>Gateway listens</source>
        <translation>Gateway lauscht</translation>
    </message>
    <message>
        <source>Add a provider</source>
        <translation>Einen Anbieter hinzufügen</translation>
    </message>
    <message>
        <source>Add provider</source>
        <translation>Anbieter hinzufügen</translation>
    </message>
    <message>
        <source>Send a test request</source>
        <translation>Eine Testanfrage senden</translation>
    </message>
    <message>
        <source>Send it</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>On its way…</source>
        <translation>Unterwegs …</translation>
    </message>
    <message>
        <source>Connect a client</source>
        <translation>Einen Client verbinden</translation>
    </message>
    <message>
        <source>Set these where the program runs. Copy takes the whole access key. Later: Settings, Network</source>
        <translation>Setzen Sie dies dort, wo das Programm läuft. Kopieren nimmt den ganzen Zugangsschlüssel. Später: Einstellungen, Netzwerk</translation>
    </message>
    <message>
        <source>Lines for a client</source>
        <translation>Zeilen für einen Client</translation>
    </message>
    <message>
        <source>%1 of %2 done. Every step can wait; the gateway %3.</source>
        <translation>%1 von %2 erledigt. Jeder Schritt kann warten; das Gateway %3.</translation>
    </message>
    <message>
        <source>already runs</source>
        <translation>läuft schon</translation>
    </message>
    <message>
        <source>does not listen yet</source>
        <translation>lauscht noch nicht</translation>
    </message>
    <message>
        <source>Gateway listens on %1</source>
        <translation>Gateway lauscht auf %1</translation>
    </message>
    <message>
        <source>Gateway does not listen</source>
        <translation>Gateway lauscht nicht</translation>
    </message>
    <message>
        <source>No account, no telemetry. Later: Settings, Network</source>
        <translation>Kein Konto, keine Telemetrie. Später: Einstellungen, Netzwerk</translation>
    </message>
    <message>
        <source>Add a provider first</source>
        <translation>Zuerst einen Anbieter hinzufügen</translation>
    </message>
    <message>
        <source>Answered. The row is in Requests.</source>
        <translation>Beantwortet. Die Zeile steht in Anfragen.</translation>
    </message>
    <message>
        <source>Set a daily budget</source>
        <translation>Tagesbudget festlegen</translation>
    </message>
    <message>
        <source>Set %1 a day</source>
        <translation>%1 am Tag festlegen</translation>
    </message>
    <message>
        <source>Later: Access</source>
        <translation>Später: Zugang</translation>
    </message>
    <message>
        <source>Stops paid requests when it is used up. %1 is suggested. Later: Access</source>
        <translation>Hält bezahlte Anfragen an, wenn es aufgebraucht ist. Vorschlag: %1. Später: Zugang</translation>
    </message>
    <message>
        <source>Paste a key; it is never written to a file. Later: Providers</source>
        <translation>Schlüssel einfügen; er wird nie in eine Datei geschrieben. Später: Anbieter</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::FirstRunStep</name>
    <message>
        <source>Step %1, %2</source>
        <translation>Schritt %1, %2</translation>
    </message>
    <message>
        <source>done. %1</source>
        <translation>erledigt. %1</translation>
    </message>
    <message>
        <source>not done yet. %1</source>
        <translation>noch nicht erledigt. %1</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::FirstTokenView</name>
    <message>
        <source>First token</source>
        <translation>Erstes Token</translation>
    </message>
    <message>
        <source>solid p50, dashed p95</source>
        <translation>durchgezogen p50, gestrichelt p95</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>Degraded above %1 s (p95, 1 h)</source>
        <translation>Beeinträchtigt ab %1 s (p95, 1 h)</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::GateForm</name>
    <message>
        <source>Minute, hour, day, month, or a length of time such as 10 min.</source>
        <translation>Minute, Stunde, Tag, Monat oder eine Zeitspanne wie 10 min.</translation>
    </message>
    <message>
        <source>All, key, team, or tag:NAME.</source>
        <translation>All, key, team oder tag:NAME.</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Zählt</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Dollars</source>
        <translation>Dollar</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Each</source>
        <translation>Je</translation>
    </message>
    <message>
        <source>Minute</source>
        <translation>Minute</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Gezählt</translation>
    </message>
    <message>
        <source>While under</source>
        <translation>Solange darunter</translation>
    </message>
    <message>
        <source>When over</source>
        <translation>Wenn darüber</translation>
    </message>
    <message>
        <source>all together</source>
        <translation>alle zusammen</translation>
    </message>
    <message>
        <source>each access key</source>
        <translation>je Zugangsschlüssel</translation>
    </message>
    <message>
        <source>each team</source>
        <translation>je Team</translation>
    </message>
    <message>
        <source>each %1</source>
        <translation>je %1</translation>
    </message>
    <message>
        <source>Used now</source>
        <translation>Jetzt verbraucht</translation>
    </message>
    <message>
        <source>%1 used now</source>
        <translation>%1 jetzt verbraucht</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::GeneralForm</name>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Keep running when the window is closed</source>
        <translation>Weiterlaufen, wenn das Fenster geschlossen wird</translation>
    </message>
    <message>
        <source>Clients go on; the tray or a second start brings the window back.</source>
        <translation>Clients laufen weiter; das Tray-Symbol oder ein zweiter Start holt das Fenster zurück.</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Wieder zeigen</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>The checklist on Home, until all of it is done.</source>
        <translation>Die Liste auf der Startseite, bis alles erledigt ist.</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::GraphPane</name>
    <message>
        <source>requests, last hour</source>
        <translation>Anfragen, letzte Stunde</translation>
    </message>
    <message>
        <source>cost, last hour</source>
        <translation>Kosten, letzte Stunde</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::GuardForm</name>
    <message>
        <source>Guardrails</source>
        <translation>Schutzregeln</translation>
    </message>
    <message>
        <source>Passes to</source>
        <translation>Lässt durch zu</translation>
    </message>
    <message>
        <source>When found</source>
        <translation>Bei Fund</translation>
    </message>
    <message>
        <source>Refusing the request</source>
        <translation>Anfrage ablehnen</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::HappenedView</name>
    <message>
        <source>Nothing yet.</source>
        <translation>Noch nichts.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::HistoryDialog</name>
    <message>
        <source>from the file</source>
        <translation>aus der Datei</translation>
    </message>
    <message>
        <source>Version %1 · %2
%3</source>
        <translation>Version %1 · %2
%3</translation>
    </message>
    <message>
        <source>Versions of %1</source>
        <translation>Versionen von %1</translation>
    </message>
    <message>
        <source>What this version changed</source>
        <translation>Was diese Version geändert hat</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Restoring makes a version the draft; it is live when you publish it.</source>
        <translation>Wiederherstellen macht eine Version zum Entwurf; live ist sie, wenn Sie sie veröffentlichen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Restore as draft</source>
        <translation>Als Entwurf wiederherstellen</translation>
    </message>
    <message>
        <source>Choose a version first</source>
        <translation>Wählen Sie zuerst eine Version</translation>
    </message>
    <message>
        <source>It was never live.</source>
        <translation>Sie war nie live.</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::HomeFigures</name>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Spent today</source>
        <translation>Heute ausgegeben</translation>
    </message>
    <message>
        <source>Requests today</source>
        <translation>Anfragen heute</translation>
    </message>
    <message>
        <source>Errors, 15 min</source>
        <translation>Fehler, 15 min</translation>
    </message>
    <message>
        <source>First token p95, 15 min</source>
        <translation>Erstes Token p95, 15 min</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>Lauscht nicht</translation>
    </message>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Up since %1</source>
        <translation>Läuft seit %1</translation>
    </message>
    <message>
        <source>Clients cannot reach it</source>
        <translation>Clients erreichen es nicht</translation>
    </message>
    <message>
        <source>Clients get: Tollgate is off</source>
        <translation>Clients erhalten: Tollgate ist aus</translation>
    </message>
    <message>
        <source>1 request unpriced</source>
        <translation>1 Anfrage ohne Preis</translation>
    </message>
    <message>
        <source>%1 requests unpriced</source>
        <translation>%1 Anfragen ohne Preis</translation>
    </message>
    <message>
        <source>no requests yet</source>
        <translation>noch keine Anfragen</translation>
    </message>
    <message>
        <source>every request has a price</source>
        <translation>jede Anfrage hat einen Preis</translation>
    </message>
    <message>
        <source>%1 per minute now</source>
        <translation>%1 pro Minute jetzt</translation>
    </message>
    <message>
        <source>%1 in flight</source>
        <translation>%1 laufen</translation>
    </message>
    <message>
        <source>%1 of %2 · usual %3</source>
        <translation>%1 von %2 · üblich %3</translation>
    </message>
    <message>
        <source>no requests in 15 min</source>
        <translation>keine Anfragen in 15 min</translation>
    </message>
    <message>
        <source>usual %1</source>
        <translation>üblich %1</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>of %1 daily budget · %2</source>
        <translation>von %1 Tagesbudget · %2</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::HomePage</name>
    <message>
        <source>Home</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>+%1</source>
        <translation>+%1</translation>
    </message>
    <message>
        <source>Show the next one</source>
        <translation>Die nächste zeigen</translation>
    </message>
    <message>
        <source>%1 more messages, show the next one</source>
        <translation>%1 weitere Meldungen, die nächste zeigen</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 benutzen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Open Data settings</source>
        <translation>Dateneinstellungen öffnen</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>Show requests</source>
        <translation>Anfragen zeigen</translation>
    </message>
    <message>
        <source>Open provider</source>
        <translation>Anbieter öffnen</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>free of charge</source>
        <translation>kostenlos</translation>
    </message>
    <message>
        <source>at an unknown price</source>
        <translation>zu unbekanntem Preis</translation>
    </message>
    <message>
        <source>One short question to %1 at %2, %3. The row appears in Requests.</source>
        <translation>Eine kurze Frage an %1 bei %2, %3. Die Zeile erscheint in Anfragen.</translation>
    </message>
    <message>
        <source>One short question to the cheapest model you have. The row appears in Requests.</source>
        <translation>Eine kurze Frage an das billigste Modell, das Sie haben. Die Zeile erscheint in Anfragen.</translation>
    </message>
    <message>
        <source>Add a provider first</source>
        <translation>Zuerst einen Anbieter hinzufügen</translation>
    </message>
    <message>
        <source>The test request failed.</source>
        <translation>Die Testanfrage ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Change budget</source>
        <translation>Budget ändern</translation>
    </message>
    <message>
        <source>No budget was set.</source>
        <translation>Kein Budget wurde festgelegt.</translation>
    </message>
    <message>
        <source>Paid requests stop at %1 a day.</source>
        <translation>Bezahlte Anfragen halten bei %1 am Tag an.</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::Incident</name>
    <message>
        <source>Use %1?</source>
        <translation>%1 benutzen?</translation>
    </message>
    <message>
        <source> (and %1 more)</source>
        <translation> (und %1 weitere)</translation>
    </message>
    <message>
        <source>The configuration file was refused; the one before keeps running.</source>
        <translation>Die Konfigurationsdatei wurde abgelehnt; die vorige gilt weiter.</translation>
    </message>
    <message>
        <source>Requests still pass.</source>
        <translation>Anfragen laufen weiter.</translation>
    </message>
    <message>
        <source>Tollgate is off.</source>
        <translation>Tollgate ist aus.</translation>
    </message>
    <message>
        <source>Clients get 503 until it is switched on.</source>
        <translation>Clients erhalten 503, bis es eingeschaltet wird.</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>Der Schlüsselbund ist gesperrt.</translation>
    </message>
    <message>
        <source>No keychain on this system.</source>
        <translation>Kein Schlüsselbund auf diesem System.</translation>
    </message>
    <message>
        <source>The keychain does not answer.</source>
        <translation>Der Schlüsselbund antwortet nicht.</translation>
    </message>
    <message>
        <source>New keys stay in memory until you quit, or come from environment variables.</source>
        <translation>Neue Schlüssel bleiben im Speicher, bis Sie beenden, oder kommen aus Umgebungsvariablen.</translation>
    </message>
    <message>
        <source>Keys of %1 provider(s) cannot be read until it is; nothing is lost.</source>
        <translation>Schlüssel von %1 Anbieter(n) können bis dahin nicht gelesen werden; nichts geht verloren.</translation>
    </message>
    <message>
        <source>%1 is down</source>
        <translation>%1 ist ausgefallen</translation>
    </message>
    <message>
        <source>%1 is degraded</source>
        <translation>%1 ist beeinträchtigt</translation>
    </message>
    <message>
        <source>%1 is cooling</source>
        <translation>%1 pausiert</translation>
    </message>
    <message>
        <source>%1 needs attention</source>
        <translation>%1 braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>The budget %1 is used up.</source>
        <translation>Das Budget %1 ist aufgebraucht.</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::JsonEdit</name>
    <message>
        <source>Route as JSON</source>
        <translation>Route als JSON</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::JsonPane</name>
    <message>
        <source>The id of a route cannot be changed here; the log knows it by it.</source>
        <translation>Die Kennung einer Route lässt sich hier nicht ändern; das Protokoll kennt sie darunter.</translation>
    </message>
    <message>
        <source>Line %1 is not right yet.</source>
        <translation>Zeile %1 stimmt noch nicht.</translation>
    </message>
    <message>
        <source>This is no route yet.</source>
        <translation>Das ist noch keine Route.</translation>
    </message>
    <message>
        <source>Edit as JSON</source>
        <translation>Als JSON bearbeiten</translation>
    </message>
    <message>
        <source>Go to the place</source>
        <translation>Zur Stelle</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::KeyBudgetFields</name>
    <message>
        <source>Budget per day</source>
        <translation>Budget am Tag</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keins</translation>
    </message>
    <message>
        <source>Warn at</source>
        <translation>Warnen bei</translation>
    </message>
    <message>
        <source>Per day</source>
        <translation>Am Tag</translation>
    </message>
    <message>
        <source>resets 00:00</source>
        <translation>neu um 00:00</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>At 100 %</source>
        <translation>Bei 100 %</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Also %1</source>
        <translation>Außerdem %1</translation>
    </message>
    <message>
        <source>An amount is a number of dollars, such as 25 or 0.50.</source>
        <translation>Ein Betrag ist eine Zahl in Dollar, etwa 25 oder 0,50.</translation>
    </message>
    <message>
        <source>A share is a whole number from 1 to 100.</source>
        <translation>Ein Anteil ist eine ganze Zahl von 1 bis 100.</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::KeyDialog</name>
    <message>
        <source>Add key to %1</source>
        <translation>Schlüssel für %1 hinzufügen</translation>
    </message>
    <message>
        <source>Replace key %1 of %2</source>
        <translation>Schlüssel %1 von %2 ersetzen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>To tell your keys apart.</source>
        <translation>Um Ihre Schlüssel zu unterscheiden.</translation>
    </message>
    <message>
        <source>Add key</source>
        <translation>Schlüssel hinzufügen</translation>
    </message>
    <message>
        <source>Replace key</source>
        <translation>Schlüssel ersetzen</translation>
    </message>
    <message>
        <source>The key is missing.</source>
        <translation>Der Schlüssel fehlt.</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Wird gespeichert</translation>
    </message>
    <message>
        <source>Waiting for the system keychain.</source>
        <translation>Wartet auf den Schlüsselbund des Systems.</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::KeyEntryForm</name>
    <message>
        <source>The system keychain is locked.</source>
        <translation>Der Schlüsselbund des Systems ist gesperrt.</translation>
    </message>
    <message>
        <source>When you save, your desktop asks for its password.</source>
        <translation>Beim Speichern fragt Ihr Desktop nach dem Passwort.</translation>
    </message>
    <message>
        <source>The system keychain has no keyring yet.</source>
        <translation>Der Schlüsselbund des Systems ist noch nicht angelegt.</translation>
    </message>
    <message>
        <source>When you save, your desktop offers to make one.</source>
        <translation>Beim Speichern bietet Ihr Desktop an, einen anzulegen.</translation>
    </message>
    <message>
        <source>There is no keychain on this system.</source>
        <translation>Auf diesem System gibt es keinen Schlüsselbund.</translation>
    </message>
    <message>
        <source>Keep the key for this session, or name an environment variable. It is never written to a file.</source>
        <translation>Behalten Sie den Schlüssel für diese Sitzung oder nennen Sie eine Umgebungsvariable. Er wird nie in eine Datei geschrieben.</translation>
    </message>
    <message>
        <source>The system keychain does not answer.</source>
        <translation>Der Schlüsselbund des Systems antwortet nicht.</translation>
    </message>
    <message>
        <source>Try again later, or keep the key for this session.</source>
        <translation>Versuchen Sie es später erneut, oder behalten Sie den Schlüssel für diese Sitzung.</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Keep the key in</source>
        <translation>Schlüssel aufbewahren in</translation>
    </message>
    <message>
        <source>Variable</source>
        <translation>Variable</translation>
    </message>
    <message>
        <source>Environment variable</source>
        <translation>Umgebungsvariable</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>This session</source>
        <translation>Diese Sitzung</translation>
    </message>
    <message>
        <source>Keep it in</source>
        <translation>Aufbewahren in</translation>
    </message>
    <message>
        <source>The name of the variable is missing.</source>
        <translation>Der Name der Variable fehlt.</translation>
    </message>
    <message>
        <source>This is no name of a variable.</source>
        <translation>Das ist kein Name einer Variable.</translation>
    </message>
    <message>
        <source>Paste the key again to keep it there.</source>
        <translation>Fügen Sie den Schlüssel erneut ein, um ihn dort aufzubewahren.</translation>
    </message>
    <message>
        <source>The key is missing.</source>
        <translation>Der Schlüssel fehlt.</translation>
    </message>
    <message>
        <source>%1 is stored; paste another to replace it</source>
        <translation>%1 ist gespeichert; fügen Sie einen anderen ein, um ihn zu ersetzen</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>nicht nötig</translation>
    </message>
    <message>
        <source>Paste it here</source>
        <translation>Hier einfügen</translation>
    </message>
    <message>
        <source>Stays in memory and is forgotten when Tollgate quits.</source>
        <translation>Bleibt im Speicher und wird vergessen, wenn Tollgate endet.</translation>
    </message>
    <message>
        <source>Goes to the system keychain, never to a file.</source>
        <translation>Kommt in den Schlüsselbund des Systems, nie in eine Datei.</translation>
    </message>
    <message>
        <source>Only its name is stored. Tollgate reads it when it starts.</source>
        <translation>Nur ihr Name wird gespeichert. Tollgate liest sie beim Start.</translation>
    </message>
    <message>
        <source>The key was not stored.</source>
        <translation>Der Schlüssel wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Erneut fragen</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::KeyFields</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>person or program</source>
        <translation>Person oder Programm</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>May use</source>
        <translation>Darf nutzen</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>Routen</translation>
    </message>
    <message>
        <source>any, and none</source>
        <translation>alle, und ohne</translation>
    </message>
    <message>
        <source>Endpoints</source>
        <translation>Endpunkte</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netzwerke</translation>
    </message>
    <message>
        <source>any</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Names, with * for any text, separated by commas.</source>
        <translation>Namen, * steht für beliebigen Text, durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Requests per minute</source>
        <translation>Anfragen pro Minute</translation>
    </message>
    <message>
        <source>per minute</source>
        <translation>pro Minute</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Tokens per minute</source>
        <translation>Tokens pro Minute</translation>
    </message>
    <message>
        <source>One request</source>
        <translation>Eine Anfrage</translation>
    </message>
    <message>
        <source>Dollars one request may cost</source>
        <translation>Dollar, die eine Anfrage kosten darf</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>In 7 days</source>
        <translation>In 7 Tagen</translation>
    </message>
    <message>
        <source>In 30 days</source>
        <translation>In 30 Tagen</translation>
    </message>
    <message>
        <source>In 90 days</source>
        <translation>In 90 Tagen</translation>
    </message>
    <message>
        <source>In a year</source>
        <translation>In einem Jahr</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>Der Name fehlt.</translation>
    </message>
    <message>
        <source>A limit is a whole number, such as 60 or 400k.</source>
        <translation>Eine Grenze ist eine ganze Zahl, etwa 60 oder 400k.</translation>
    </message>
    <message>
        <source>What one request may cost is a number of dollars, such as 0.05.</source>
        <translation>Was eine Anfrage kosten darf, ist ein Betrag in Dollar, etwa 0.05.</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) denied today. &lt;a href=&quot;denied&quot;&gt;Show&lt;/a&gt;</source>
        <translation>
            <numerusform>%n Anfrage heute abgelehnt. &lt;a href=&quot;denied&quot;&gt;Zeigen&lt;/a&gt;</numerusform>
            <numerusform>%n Anfragen heute abgelehnt. &lt;a href=&quot;denied&quot;&gt;Zeigen&lt;/a&gt;</numerusform>
        </translation>
    </message>
    <message>
        <source>then stop</source>
        <translation>dann anhalten</translation>
    </message>
    <message>
        <source>A model has no blanks in its name: %1</source>
        <translation>Ein Modell hat keine Leerzeichen im Namen: %1</translation>
    </message>
    <message>
        <source>There is no route %1.</source>
        <translation>Es gibt keine Route %1.</translation>
    </message>
    <message>
        <source>There is no endpoint %1; there are %2.</source>
        <translation>Es gibt keinen Endpunkt %1; es gibt %2.</translation>
    </message>
    <message>
        <source>%1 is no network; one is written 192.168.1.0/24 or 10.0.0.7.</source>
        <translation>%1 ist kein Netz; man schreibt eins 192.168.1.0/24 oder 10.0.0.7.</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::KeyPanel</name>
    <message>
        <source>Access key</source>
        <translation>Zugangsschlüssel</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>Diesen Schlüssel nutzen</translation>
    </message>
    <message>
        <source>Copy key</source>
        <translation>Schlüssel kopieren</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>Erneuern</translation>
    </message>
    <message>
        <source>Makes a new text; the old one works for another 24 hours</source>
        <translation>Macht einen neuen Text; der alte gilt noch 24 Stunden</translation>
    </message>
    <message>
        <source>Delete key</source>
        <translation>Schlüssel löschen</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Nichts wurde geändert</translation>
    </message>
    <message>
        <source>Something cannot be read</source>
        <translation>Etwas ist nicht lesbar</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::KeyRows</name>
    <message>
        <source>Use</source>
        <translation>Nutzen</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Ends in</source>
        <translation>Endet auf</translation>
    </message>
    <message>
        <source>Stored in</source>
        <translation>Gespeichert in</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Share of the requests it takes among the provider&apos;s keys</source>
        <translation>Anteil der Anfragen, den er unter den Schlüsseln des Anbieters nimmt</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Keychain locked</source>
        <translation>Schlüsselbund gesperrt</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>key %1, on</source>
        <translation>Schlüssel %1, an</translation>
    </message>
    <message>
        <source>key %1, off</source>
        <translation>Schlüssel %1, aus</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::KeyTextView</name>
    <message>
        <source>This is the one time the key is shown. Copy it now; what Tollgate keeps is its hash.</source>
        <translation>Nur dieses eine Mal wird der Schlüssel gezeigt. Kopiere ihn jetzt; Tollgate behält seinen Hash.</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>Zugangsschlüssel</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>In a shell</source>
        <translation>In einer Shell</translation>
    </message>
    <message>
        <source>Snippet for this key</source>
        <translation>Beispiel für diesen Schlüssel</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::KeysView</name>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>No key yet. Add one with Add key.</source>
        <translation>Noch kein Schlüssel. Fügen Sie einen mit „Schlüssel hinzufügen“ hinzu.</translation>
    </message>
    <message>
        <source>No key; none is needed.</source>
        <translation>Kein Schlüssel; keiner ist nötig.</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::LanDialog</name>
    <message>
        <source>Every address of this computer (0.0.0.0)</source>
        <translation>Jede Adresse dieses Rechners (0.0.0.0)</translation>
    </message>
    <message>
        <source>Open the gateway to the local network?</source>
        <translation>Das Gateway für das lokale Netzwerk öffnen?</translation>
    </message>
    <message>
        <source>Open to the network</source>
        <translation>Für das Netzwerk öffnen</translation>
    </message>
    <message>
        <source>Every computer on the network can then call your providers with an access key of yours, and you pay. Prompts and keys pass over the network.</source>
        <translation>Jeder Rechner im Netzwerk kann dann mit einem Ihrer Zugangsschlüssel Ihre Anbieter aufrufen, und Sie zahlen. Prompts und Schlüssel laufen über das Netzwerk.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Certificate chain, PEM</source>
        <translation>Zertifikatskette, PEM</translation>
    </message>
    <message>
        <source>Its key</source>
        <translation>Sein Schlüssel</translation>
    </message>
    <message>
        <source>Private key, PEM</source>
        <translation>Privater Schlüssel, PEM</translation>
    </message>
    <message>
        <source>Without TLS: whoever shares the network can read prompts and access keys</source>
        <translation>Ohne TLS: wer im selben Netzwerk ist, kann Prompts und Zugangsschlüssel lesen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Choose the file: %1</source>
        <translation>Datei wählen: %1</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt *.key);;All files (*)</source>
        <translation>PEM-Dateien (*.pem *.crt *.key);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Give a certificate and its key, or tick the box</source>
        <translation>Geben Sie ein Zertifikat und seinen Schlüssel an, oder setzen Sie den Haken</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::LatestCard</name>
    <message>
        <source>Latest requests</source>
        <translation>Neueste Anfragen</translation>
    </message>
    <message>
        <source>Open Requests</source>
        <translation>Anfragen öffnen</translation>
    </message>
    <message>
        <source>Nothing has come in yet. Paste this into a terminal:</source>
        <translation>Noch ist nichts angekommen. Fügen Sie dies in ein Terminal ein:</translation>
    </message>
    <message>
        <source>A first request</source>
        <translation>Eine erste Anfrage</translation>
    </message>
    <message>
        <source>Send it for me</source>
        <translation>Für mich senden</translation>
    </message>
    <message>
        <source>Waiting on :%1</source>
        <translation>Wartet auf :%1</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::LatestLines</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>In / out</source>
        <translation>Ein / aus</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::LegendItem</name>
    <message>
        <source>Only %1, %2</source>
        <translation>Nur %1, %2</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::LineChart</name>
    <message>
        <source>Range</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::LineField</name>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ListChangesModel</name>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>entfällt</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>no price</source>
        <translation>kein Preis</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ListDialog</name>
    <message>
        <source>%1 models as of %2, in place of the list of %3: %4 changed, %5 new, %6 gone.</source>
        <translation>%1 Modelle vom %2 anstelle der Liste vom %3: %4 geändert, %5 neu, %6 entfallen.</translation>
    </message>
    <message>
        <source>This list is older than the one in use.</source>
        <translation>Diese Liste ist älter als die verwendete.</translation>
    </message>
    <message>
        <source>Dollars per million tokens, or for one (per_…). Your own prices go before both.</source>
        <translation>Dollar je Million Token oder je Stück (per_…). Ihre eigenen Preise gehen beiden vor.</translation>
    </message>
    <message>
        <source>Install this price list?</source>
        <translation>Diese Preisliste installieren?</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>Nothing changes.</source>
        <translation>Nichts ändert sich.</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Installieren</translation>
    </message>
    <message>
        <source>%1 is no price list: %2</source>
        <translation>%1 ist keine Preisliste: %2</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ListField</name>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::LoadingLabel</name>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen …</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::LogModel</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>TTFT</source>
        <translation>TTFT</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>In / out</source>
        <translation>Ein / aus</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Cache %</source>
        <translation>Cache %</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Time to first token</source>
        <translation>Zeit bis zum ersten Token</translation>
    </message>
    <message>
        <source>Tokens of the whole prompt, and of the answer</source>
        <translation>Token des ganzen Prompts und der Antwort</translation>
    </message>
    <message>
        <source>Share of the prompt that the provider read from its prompt cache</source>
        <translation>Anteil des Prompts, den der Anbieter aus seinem Prompt-Cache las</translation>
    </message>
    <message>
        <source>Calls to providers for this request</source>
        <translation>Aufrufe bei Anbietern für diese Anfrage</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::LogPlaceholder</name>
    <message>
        <source>A first request</source>
        <translation>Eine erste Anfrage</translation>
    </message>
    <message>
        <source>No request yet today.</source>
        <translation>Heute noch keine Anfrage.</translation>
    </message>
    <message>
        <source>No request fits this filter.</source>
        <translation>Keine Anfrage passt zu diesem Filter.</translation>
    </message>
    <message>
        <source>Send it for me</source>
        <translation>Für mich senden</translation>
    </message>
    <message>
        <source>Show history</source>
        <translation>Verlauf zeigen</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>On its way…</source>
        <translation>Unterwegs …</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::MainWindow</name>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Page header</source>
        <translation>Seitenkopf</translation>
    </message>
    <message>
        <source>%1 – Tollgate</source>
        <translation>%1 – Tollgate</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Show or hide page names</source>
        <translation>Seitennamen zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Quit Tollgate</source>
        <translation>Tollgate beenden</translation>
    </message>
    <message>
        <source>page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Helles Design</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Dunkles Design</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>Design des Systems</translation>
    </message>
    <message>
        <source>window</source>
        <translation>Fenster</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::MatchForm</name>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add a case</source>
        <translation>Fall hinzufügen</translation>
    </message>
    <message>
        <source>Cases, the first that fits wins</source>
        <translation>Fälle, der erste passende gilt</translation>
    </message>
    <message>
        <source>When none fits</source>
        <translation>Wenn keiner passt</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>Führt zu</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::MessageBar</name>
    <message>
        <source>Hide this message</source>
        <translation>Diese Meldung ausblenden</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::MessagesView</name>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Assistent</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>calls %1</source>
        <translation>ruft %1 auf</translation>
    </message>
    <message>
        <source>result of %1</source>
        <translation>Ergebnis von %1</translation>
    </message>
    <message>
        <source>reasoning</source>
        <translation>Nachdenken</translation>
    </message>
    <message>
        <source>attached: %1</source>
        <translation>angehängt: %1</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::Minimap</name>
    <message>
        <source>Overview of the route</source>
        <translation>Übersicht der Route</translation>
    </message>
    <message>
        <source>Overview; click to go there</source>
        <translation>Übersicht; ein Klick führt dorthin</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ModelChoice</name>
    <message>
        <source>All models</source>
        <translation>Alle Modelle</translation>
    </message>
    <message>
        <source>Choose models</source>
        <translation>Modelle wählen</translation>
    </message>
    <message>
        <source>Find a model</source>
        <translation>Ein Modell finden</translation>
    </message>
    <message>
        <source>Name of a model</source>
        <translation>Name eines Modells</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Show to clients</source>
        <translation>Clients zeigen</translation>
    </message>
    <message>
        <source>unpriced</source>
        <translation>ohne Preis</translation>
    </message>
    <message>
        <source>All models (%1)</source>
        <translation>Alle Modelle (%1)</translation>
    </message>
    <message>
        <source>No model is chosen.</source>
        <translation>Kein Modell ist gewählt.</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::MonthCard</name>
    <message>
        <source>So far</source>
        <translation>Bisher</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Prognose</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Dieser Monat</translation>
    </message>
    <message>
        <source>cumulative</source>
        <translation>aufsummiert</translation>
    </message>
    <message>
        <source>Month so far and forecast</source>
        <translation>Monat bisher und Prognose</translation>
    </message>
    <message>
        <source>Show %1 as</source>
        <translation>%1 zeigen als</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>%1 so far and forecast</source>
        <translation>%1 bisher und Prognose</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>%1 bisher</translation>
    </message>
    <message>
        <source>Budget %1</source>
        <translation>Budget %1</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::MonthTableModel</name>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>Bisher</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Prognose</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Bereich</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::MoreOptions</name>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>Mehr Optionen</translation>
    </message>
    <message>
        <source>Time to connect</source>
        <translation>Zeit zum Verbinden</translation>
    </message>
    <message>
        <source>Time to the first byte</source>
        <translation>Zeit bis zum ersten Byte</translation>
    </message>
    <message>
        <source>Longest silence</source>
        <translation>Längste Stille</translation>
    </message>
    <message>
        <source>Browse</source>
        <translation>Durchsuchen</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>the system&apos;s only</source>
        <translation>nur die des Systems</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>A PEM file that is trusted there beside the system&apos;s authorities.</source>
        <translation>Eine PEM-Datei, der dort neben den Stellen des Systems vertraut wird.</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>One a line, added to each call. No keys.</source>
        <translation>Einer pro Zeile, jedem Aufruf hinzugefügt. Keine Schlüssel.</translation>
    </message>
    <message>
        <source>Price factor</source>
        <translation>Preisfaktor</translation>
    </message>
    <message>
        <source>All its prices are multiplied by it.</source>
        <translation>Alle seine Preise werden damit multipliziert.</translation>
    </message>
    <message>
        <source>Connect within</source>
        <translation>Verbinden innerhalb von</translation>
    </message>
    <message>
        <source>First byte within</source>
        <translation>Erstes Byte innerhalb von</translation>
    </message>
    <message>
        <source>Silence up to</source>
        <translation>Stille bis zu</translation>
    </message>
    <message>
        <source>Fewer options</source>
        <translation>Weniger Optionen</translation>
    </message>
    <message>
        <source>The header %1 %2.</source>
        <translation>Der Header %1 %2.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::NavigationPane</name>
    <message>
        <source>Navigation</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>Gateway stopped</source>
        <translation>Gateway gestoppt</translation>
    </message>
    <message>
        <source>Gateway on</source>
        <translation>Gateway an</translation>
    </message>
    <message>
        <source>Gateway off</source>
        <translation>Gateway aus</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::NetworkForm</name>
    <message>
        <source>Listen</source>
        <translation>Lauschen</translation>
    </message>
    <message>
        <source>Reachable from</source>
        <translation>Erreichbar von</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>The network needs TLS, or a tick that you know better.</source>
        <translation>Das Netzwerk braucht TLS, oder einen Haken, dass Sie es besser wissen.</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Programs that are connected must be told of a new one.</source>
        <translation>Verbundene Programme müssen von einem neuen erfahren.</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Listening on</source>
        <translation>Lauscht auf</translation>
    </message>
    <message>
        <source>What clients on this computer use as base address.</source>
        <translation>Was Clients auf diesem Rechner als Basisadresse benutzen.</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Certificate and key are chosen with the network.</source>
        <translation>Zertifikat und Schlüssel werden mit dem Netzwerk gewählt.</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugang</translation>
    </message>
    <message>
        <source>Copy access key</source>
        <translation>Zugangsschlüssel kopieren</translation>
    </message>
    <message>
        <source>The key that clients on this computer send.</source>
        <translation>Der Schlüssel, den Clients auf diesem Rechner senden.</translation>
    </message>
    <message>
        <source>HTTPS with %1</source>
        <translation>HTTPS mit %1</translation>
    </message>
    <message>
        <source>HTTP, on this computer only</source>
        <translation>HTTP, nur auf diesem Rechner</translation>
    </message>
    <message>
        <source>HTTP without TLS, over the network</source>
        <translation>HTTP ohne TLS, über das Netzwerk</translation>
    </message>
    <message>
        <source>It is in no keychain. A new one: tollgated keys create --name Mine</source>
        <translation>Er liegt in keinem Schlüsselbund. Einen neuen: tollgated keys create --name Mine</translation>
    </message>
    <message>
        <source>The keychain cannot give it now. Unlock it and try again.</source>
        <translation>Der Schlüsselbund kann ihn jetzt nicht geben. Entsperren Sie ihn und versuchen Sie es erneut.</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::NodeForm</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>For people; does nothing</source>
        <translation>Für Menschen; bewirkt nichts</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ObjectField</name>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>Must be an object: { &quot;temperature&quot;: 0.2 }</source>
        <translation>Muss ein Objekt sein: { &quot;temperature&quot;: 0.2 }</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::OrderedActions</name>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::Page</name>
    <message>
        <source>Header of %1</source>
        <translation>Kopf von %1</translation>
    </message>
    <message>
        <source>Content of %1</source>
        <translation>Inhalt von %1</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::PaletteBar</name>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Tidy up the canvas</source>
        <translation>Zeichenfläche aufräumen</translation>
    </message>
    <message>
        <source>Fit the route into the window</source>
        <translation>Route in das Fenster einpassen</translation>
    </message>
    <message>
        <source>Steps to add</source>
        <translation>Schritte zum Hinzufügen</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::PanelBar</name>
    <message>
        <source>Panels</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>Simulieren</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Eigenschaften</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Keine Probleme</translation>
    </message>
    <message>
        <source>Problems: %1</source>
        <translation>Probleme: %1</translation>
    </message>
    <message>
        <source>Properties: %1</source>
        <translation>Eigenschaften: %1</translation>
    </message>
    <message>
        <source>one panel at a time, below the canvas</source>
        <translation>ein Bereich zur Zeit, unter der Zeichnung</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ParagraphField</name>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::PasswordField</name>
    <message>
        <source>Show the key</source>
        <translation>Schlüssel zeigen</translation>
    </message>
    <message>
        <source>Hide the key</source>
        <translation>Schlüssel verbergen</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::PoolForm</name>
    <message>
        <source>Timeout</source>
        <translation>Zeitüberschreitung</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Keine Verbindung</translation>
    </message>
    <message>
        <source>Empty answer</source>
        <translation>Leere Antwort</translation>
    </message>
    <message>
        <source>Key rejected</source>
        <translation>Schlüssel abgelehnt</translation>
    </message>
    <message>
        <source>Model not found</source>
        <translation>Modell unbekannt</translation>
    </message>
    <message>
        <source>Prompt too long</source>
        <translation>Prompt zu lang</translation>
    </message>
    <message>
        <source>Content filter</source>
        <translation>Inhaltsfilter</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Late first byte</source>
        <translation>Erstes Byte spät</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Stille</translation>
    </message>
    <message>
        <source>Bad request</source>
        <translation>Falsche Anfrage</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>Der Reihe nach</translation>
    </message>
    <message>
        <source>Weighted</source>
        <translation>Gewichtet</translation>
    </message>
    <message>
        <source>In turn</source>
        <translation>Reihum</translation>
    </message>
    <message>
        <source>Fastest</source>
        <translation>Schnellster</translation>
    </message>
    <message>
        <source>Cheapest</source>
        <translation>Günstigster</translation>
    </message>
    <message>
        <source>Least busy</source>
        <translation>Am wenigsten beschäftigt</translation>
    </message>
    <message>
        <source>Most headroom</source>
        <translation>Meiste Reserve</translation>
    </message>
    <message>
        <source>same as asked</source>
        <translation>wie angefragt</translation>
    </message>
    <message>
        <source>weight %1</source>
        <translation>Gewicht %1</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Go to the next member on</source>
        <translation>Zum nächsten Mitglied bei</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählt</translation>
    </message>
    <message>
        <source>Add a member</source>
        <translation>Mitglied hinzufügen</translation>
    </message>
    <message>
        <source>First token within</source>
        <translation>Erstes Token in</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>ohne Grenze</translation>
    </message>
    <message>
        <source>Comes back after</source>
        <translation>Kehrt zurück nach</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>sofort</translation>
    </message>
    <message>
        <source>Members tried</source>
        <translation>Versuchte Mitglieder</translation>
    </message>
    <message>
        <source>Second one after</source>
        <translation>Zweites dazu nach</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>New step for %1</source>
        <translation>Neuer Schritt für %1</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::PortField</name>
    <message>
        <source>nowhere</source>
        <translation>nirgends</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::PresetList</name>
    <message numerus="yes">
        <source>Find in %n provider(s)</source>
        <translation>
            <numerusform>In %n Anbieter suchen</numerusform>
            <numerusform>In %n Anbietern suchen</numerusform>
        </translation>
    </message>
    <message>
        <source>Providers that can be added</source>
        <translation>Anbieter, die hinzugefügt werden können</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::PresetRows</name>
    <message>
        <source>Other, OpenAI-compatible</source>
        <translation>Anderer, OpenAI-kompatibel</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>found</source>
        <translation>gefunden</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::PriceDialog</name>
    <message>
        <source>Set a price</source>
        <translation>Preis festlegen</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Dollars per million tokens.</source>
        <translation>Dollar je Million Token.</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Cache read</source>
        <translation>Cache gelesen</translation>
    </message>
    <message>
        <source>What the provider&apos;s prompt cache gives back; empty: not known.</source>
        <translation>Was der Prompt-Cache des Anbieters zurückgibt; leer: nicht bekannt.</translation>
    </message>
    <message>
        <source>Cache write</source>
        <translation>Cache geschrieben</translation>
    </message>
    <message>
        <source>What is written to it; empty: not known.</source>
        <translation>Was in ihn geschrieben wird; leer: nicht bekannt.</translation>
    </message>
    <message>
        <source>Each picture</source>
        <translation>Je Bild</translation>
    </message>
    <message>
        <source>Dollars; for models that draw.</source>
        <translation>Dollar; für Modelle, die Bilder erzeugen.</translation>
    </message>
    <message>
        <source>Holds from the next request on. What is recorded keeps its cost.</source>
        <translation>Gilt ab der nächsten Anfrage. Was aufgezeichnet ist, behält seine Kosten.</translation>
    </message>
    <message>
        <source>Show the requests</source>
        <translation>Anfragen zeigen</translation>
    </message>
    <message>
        <source>Set price</source>
        <translation>Preis setzen</translation>
    </message>
    <message>
        <source>Dollars as a number, such as %1.</source>
        <translation>Dollar als Zahl, etwa %1.</translation>
    </message>
    <message>
        <source>A price is no number.</source>
        <translation>Ein Preis ist keine Zahl.</translation>
    </message>
    <message>
        <source>Enter a price first.</source>
        <translation>Erst einen Preis eingeben.</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::PricesForm</name>
    <message>
        <source>Price list</source>
        <translation>Preisliste</translation>
    </message>
    <message>
        <source>Prices as of</source>
        <translation>Preise vom</translation>
    </message>
    <message>
        <source>The list comes with Tollgate and is read from disk only.</source>
        <translation>Die Liste kommt mit Tollgate und wird nur von der Platte gelesen.</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>A model that is not listed is shown as unpriced, never as $0.</source>
        <translation>Ein Modell, das nicht aufgeführt ist, erscheint ohne Preis, nie mit 0 $.</translation>
    </message>
    <message>
        <source>Open configuration</source>
        <translation>Konfiguration öffnen</translation>
    </message>
    <message>
        <source>Open the configuration file</source>
        <translation>Konfigurationsdatei öffnen</translation>
    </message>
    <message>
        <source>Your own prices</source>
        <translation>Ihre eigenen Preise</translation>
    </message>
    <message>
        <source>Member &quot;prices&quot; of the configuration wins over the list.</source>
        <translation>„prices“ in der Konfiguration geht der Liste vor.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>Another list</source>
        <translation>Andere Liste</translation>
    </message>
    <message>
        <source>A newer catalogue.json, which you can also drop here. You see first what changes.</source>
        <translation>Eine neuere catalogue.json, die Sie auch hier ablegen können. Vorher sehen Sie, was sich ändert.</translation>
    </message>
    <message>
        <source>Use the built-in list</source>
        <translation>Mitgelieferte Liste verwenden</translation>
    </message>
    <message>
        <source>Choose a price list</source>
        <translation>Preisliste wählen</translation>
    </message>
    <message>
        <source>Price lists (*.json);;All files (*)</source>
        <translation>Preislisten (*.json);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::Problems</name>
    <message>
        <source>nothing leads here</source>
        <translation>nichts führt hierher</translation>
    </message>
    <message>
        <source>Lead a step to it, or delete it.</source>
        <translation>Einen Schritt hierher führen oder ihn löschen.</translation>
    </message>
    <message>
        <source>leads to itself</source>
        <translation>führt zu sich selbst</translation>
    </message>
    <message>
        <source>A request would never leave it; lead it to another step.</source>
        <translation>Eine Anfrage käme nie heraus; zu einem anderen Schritt führen.</translation>
    </message>
    <message>
        <source>leads in a circle</source>
        <translation>führt im Kreis</translation>
    </message>
    <message>
        <source>%1: a request would never arrive.</source>
        <translation>%1: eine Anfrage käme nie an.</translation>
    </message>
    <message>
        <source>every share is 0</source>
        <translation>jeder Anteil ist 0</translation>
    </message>
    <message>
        <source>No request could go on; give one way a share.</source>
        <translation>Keine Anfrage käme weiter; einem Weg einen Anteil geben.</translation>
    </message>
    <message>
        <source>every weight is 0</source>
        <translation>jedes Gewicht ist 0</translation>
    </message>
    <message>
        <source>None could be chosen; give one member a weight.</source>
        <translation>Keines könnte gewählt werden; einem Mitglied ein Gewicht geben.</translation>
    </message>
    <message>
        <source>%1 is a member twice</source>
        <translation>%1 ist doppelt Mitglied</translation>
    </message>
    <message>
        <source>Take one of them out.</source>
        <translation>Eines davon herausnehmen.</translation>
    </message>
    <message>
        <source>sets the member “model”</source>
        <translation>setzt das Feld „model“</translation>
    </message>
    <message>
        <source>It has a field of its own: Model.</source>
        <translation>Dafür gibt es ein eigenes Feld: Modell.</translation>
    </message>
    <message>
        <source>sets the member “stream”</source>
        <translation>setzt das Feld „stream“</translation>
    </message>
    <message>
        <source>Whether an answer streams is the client&apos;s to say.</source>
        <translation>Ob eine Antwort strömt, sagt der Client.</translation>
    </message>
    <message>
        <source>leads nowhere yet</source>
        <translation>führt noch nirgendwohin</translation>
    </message>
    <message>
        <source>Choose the next step.</source>
        <translation>Den nächsten Schritt wählen.</translation>
    </message>
    <message>
        <source>has no provider yet</source>
        <translation>hat noch keinen Anbieter</translation>
    </message>
    <message>
        <source>Choose one.</source>
        <translation>Einen wählen.</translation>
    </message>
    <message>
        <source>%1 is switched off</source>
        <translation>%1 ist ausgeschaltet</translation>
    </message>
    <message>
        <source>It is passed over until you switch it on.</source>
        <translation>Er wird übergangen, bis er eingeschaltet ist.</translation>
    </message>
    <message>
        <source>the address of %1 is Tollgate&apos;s own</source>
        <translation>die Adresse von %1 ist die von Tollgate selbst</translation>
    </message>
    <message>
        <source>A request would go in a circle; give the provider its own address.</source>
        <translation>Eine Anfrage liefe im Kreis; dem Anbieter seine eigene Adresse geben.</translation>
    </message>
    <message>
        <source>%1 has no key</source>
        <translation>%1 hat keinen Schlüssel</translation>
    </message>
    <message>
        <source>It is passed over until you add one.</source>
        <translation>Er wird übergangen, bis einer da ist.</translation>
    </message>
    <message>
        <source>the longest answer is over %1 tokens</source>
        <translation>die längste Antwort hat über %1 Tokens</translation>
    </message>
    <message>
        <source>%2 cannot write more than %1.</source>
        <translation>%2 schreibt höchstens %1.</translation>
    </message>
    <message>
        <source>%2 has no model %1</source>
        <translation>%2 hat kein Modell %1</translation>
    </message>
    <message>
        <source>Choose one of its models.</source>
        <translation>Eines seiner Modelle wählen.</translation>
    </message>
    <message>
        <source>%1 has no tools</source>
        <translation>%1 hat keine Werkzeuge</translation>
    </message>
    <message>
        <source>This case sends requests with tools there.</source>
        <translation>Dieser Fall schickt Anfragen mit Werkzeugen dorthin.</translation>
    </message>
    <message>
        <source>Requests with tools would fail on %2.</source>
        <translation>Anfragen mit Werkzeugen scheitern bei %2.</translation>
    </message>
    <message>
        <source>%1 cannot see pictures</source>
        <translation>%1 kann keine Bilder sehen</translation>
    </message>
    <message>
        <source>This case sends pictures there.</source>
        <translation>Dieser Fall schickt Bilder dorthin.</translation>
    </message>
    <message>
        <source>requests are translated</source>
        <translation>Anfragen werden übersetzt</translation>
    </message>
    <message>
        <source>They come as %1, this provider speaks %2.</source>
        <translation>Sie kommen als %1, dieser Anbieter spricht %2.</translation>
    </message>
    <message>
        <source>several protocols</source>
        <translation>mehrere Protokolle</translation>
    </message>
    <message>
        <source>What goes on is translated between %1.</source>
        <translation>Was weitergeht, wird übersetzt zwischen: %1.</translation>
    </message>
    <message>
        <source>all with one provider</source>
        <translation>alle beim selben Anbieter</translation>
    </message>
    <message>
        <source>One outage of %1 takes them all.</source>
        <translation>Ein Ausfall von %1 trifft alle.</translation>
    </message>
    <message>
        <source>%1 is %2 now</source>
        <translation>%1 ist jetzt: %2</translation>
    </message>
    <message>
        <source>%3 has 1 other member.</source>
        <translation>%3 hat 1 weiteres Mitglied.</translation>
    </message>
    <message>
        <source>%3 has %4 other members.</source>
        <translation>%3 hat %4 weitere Mitglieder.</translation>
    </message>
    <message>
        <source>Nothing else answers in its place.</source>
        <translation>Nichts anderes antwortet an seiner Stelle.</translation>
    </message>
    <message>
        <source>this version does not do this step yet</source>
        <translation>diese Version führt diesen Schritt noch nicht aus</translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation>Weglassen.</translation>
    </message>
    <message>
        <source>Not JSON: line %1, column %2: %3</source>
        <translation>Kein JSON: Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>must be %1, is %2</source>
        <translation>muss %1 sein, ist %2</translation>
    </message>
    <message>
        <source>must be %1 to %2, is %3</source>
        <translation>muss %1 bis %2 sein, ist %3</translation>
    </message>
    <message>
        <source>must be %1 or more, is %2</source>
        <translation>muss mindestens %1 sein, ist %2</translation>
    </message>
    <message>
        <source>must be a whole number, is %1</source>
        <translation>muss eine ganze Zahl sein, ist %1</translation>
    </message>
    <message>
        <source>must be more than 0</source>
        <translation>muss mehr als 0 sein</translation>
    </message>
    <message>
        <source>must be one of %1; is %2</source>
        <translation>muss eines von %1 sein; ist %2</translation>
    </message>
    <message>
        <source>there is no provider %1</source>
        <translation>es gibt keinen Anbieter %1</translation>
    </message>
    <message>
        <source>there is no step %1</source>
        <translation>es gibt keinen Schritt %1</translation>
    </message>
    <message>
        <source>there is no guardrail %1</source>
        <translation>es gibt keine Leitplanke %1</translation>
    </message>
    <message>
        <source>there is no kind of step %1</source>
        <translation>es gibt keine Art von Schritt %1</translation>
    </message>
    <message>
        <source>the member %1 is not known</source>
        <translation>das Feld %1 ist nicht bekannt</translation>
    </message>
    <message>
        <source>there is no operator %1</source>
        <translation>es gibt keinen Operator %1</translation>
    </message>
    <message>
        <source>there is no field %1</source>
        <translation>es gibt kein Feld %1</translation>
    </message>
    <message>
        <source>%1 does not go with this field; it compares others</source>
        <translation>%1 passt nicht zu diesem Feld; es vergleicht andere</translation>
    </message>
    <message>
        <source>needs an operator, such as {&quot;eq&quot;: …}</source>
        <translation>braucht einen Operator, etwa {&quot;eq&quot;: …}</translation>
    </message>
    <message>
        <source>the case has no condition yet</source>
        <translation>der Fall hat noch keine Bedingung</translation>
    </message>
    <message>
        <source>Give it one, or delete the case: what fits none goes on at “otherwise”.</source>
        <translation>Eine geben oder den Fall löschen: Was zu keinem passt, geht bei „sonst“ weiter.</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>darf nicht leer sein</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>stands twice here; keep one of them</source>
        <translation>steht hier doppelt; eines behalten</translation>
    </message>
    <message>
        <source>the id %1 is taken; ids must differ</source>
        <translation>die Kennung %1 ist vergeben; Kennungen müssen verschieden sein</translation>
    </message>
    <message>
        <source>%1 is a %2; only steps of the kind %3 can stand here</source>
        <translation>%1 ist von der Art %2; hier geht nur %3</translation>
    </message>
    <message>
        <source>must be the name of a target or {&quot;to&quot;: …, &quot;weight&quot;: …}</source>
        <translation>muss der Name eines Ziels sein oder {&quot;to&quot;: …, &quot;weight&quot;: …}</translation>
    </message>
    <message>
        <source>must be seconds, or minute, hour, day or month</source>
        <translation>muss Sekunden sein oder minute, hour, day, month</translation>
    </message>
    <message>
        <source>must be [x, y]</source>
        <translation>muss [x, y] sein</translation>
    </message>
    <message>
        <source>must be one line of at most 4096 bytes without control characters; is %1</source>
        <translation>muss eine Zeile mit höchstens 4096 Bytes ohne Steuerzeichen sein; ist %1</translation>
    </message>
    <message>
        <source>must be one line of 1 to 4096 bytes without control characters; is %1</source>
        <translation>muss eine Zeile mit 1 bis 4096 Bytes ohne Steuerzeichen sein; ist %1</translation>
    </message>
    <message>
        <source>must be 1 to 64 letters, digits, hyphens, dots and underscores; is %1</source>
        <translation>muss aus 1 bis 64 Buchstaben, Ziffern, Bindestrichen, Punkten und Unterstrichen bestehen; ist %1</translation>
    </message>
    <message>
        <source>must be 1 to 256 bytes without blanks or control characters; is %1</source>
        <translation>muss 1 bis 256 Bytes ohne Leer- und Steuerzeichen haben; ist %1</translation>
    </message>
    <message>
        <source>must be all, key, team or tag:NAME; is %1</source>
        <translation>muss all, key, team oder tag:NAME sein; ist %1</translation>
    </message>
    <message>
        <source>the name of a tag must be letters, digits, hyphens, dots and underscores; is %1</source>
        <translation>der Name eines Tags muss aus Buchstaben, Ziffern, Bindestrichen, Punkten und Unterstrichen bestehen; ist %1</translation>
    </message>
    <message>
        <source>must be all, or key:, team:, provider:, model: or tag: with a name that there is; is %1</source>
        <translation>muss all sein oder key:, team:, provider:, model: oder tag: mit einem Namen, den es gibt; ist %1</translation>
    </message>
    <message>
        <source>must name a header: header.NAME</source>
        <translation>muss einen Header nennen: header.NAME</translation>
    </message>
    <message>
        <source>is no valid pattern (RE2): %1</source>
        <translation>ist kein gültiges Muster (RE2): %1</translation>
    </message>
    <message>
        <source>looks like a key: keys do not belong in this file, use keychain or env:NAME</source>
        <translation>sieht wie ein Schlüssel aus: Schlüssel gehören nicht in diese Datei, besser keychain oder env:NAME</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a string</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>the text ends too early; a closing quote, } or ] is missing</source>
        <translation>der Text endet zu früh; ein schließendes Anführungszeichen, } oder ] fehlt</translation>
    </message>
    <message>
        <source>something follows after the end of the document</source>
        <translation>nach dem Ende des Dokuments folgt noch etwas</translation>
    </message>
    <message>
        <source>a comma (or a colon) is missing before this</source>
        <translation>davor fehlt ein Komma (oder ein Doppelpunkt)</translation>
    </message>
    <message>
        <source>text stands in double quotes in JSON, not in single ones</source>
        <translation>Text steht in JSON in doppelten Anführungszeichen, nicht in einfachen</translation>
    </message>
    <message>
        <source>a comma stands before }; JSON wants none after the last entry</source>
        <translation>vor } steht ein Komma; nach dem letzten Eintrag will JSON keines</translation>
    </message>
    <message>
        <source>a comma stands before ]; JSON wants none after the last entry</source>
        <translation>vor ] steht ein Komma; nach dem letzten Eintrag will JSON keines</translation>
    </message>
    <message>
        <source>a line break or control character inside a text; close its quote</source>
        <translation>ein Zeilenumbruch oder Steuerzeichen in einem Text; das Anführungszeichen schließen</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>Meinten Sie „%1“?</translation>
    </message>
    <message>
        <source>At %1.</source>
        <translation>Bei %1.</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ProblemsView</name>
    <message>
        <source>The route</source>
        <translation>Die Route</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Problems of the draft</source>
        <translation>Probleme des Entwurfs</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Error, %1</source>
        <translation>Fehler, %1</translation>
    </message>
    <message>
        <source>Warning, %1</source>
        <translation>Warnung, %1</translation>
    </message>
    <message>
        <source>Hint, %1</source>
        <translation>Hinweis, %1</translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tollgate::ui::PropertiesPane</name>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Eigenschaften</translation>
    </message>
    <message>
        <source>Choose a step to see its properties.</source>
        <translation>Wählen Sie einen Schritt, um seine Eigenschaften zu sehen.</translation>
    </message>
    <message>
        <source>This version of Tollgate does not know this kind of step.</source>
        <translation>Diese Version von Tollgate kennt diese Art von Schritt nicht.</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Verdoppeln</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::PropertyField</name>
    <message>
        <source>Revert</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Revert %1</source>
        <translation>%1 zurücksetzen</translation>
    </message>
    <message>
        <source>Draft: was %1</source>
        <translation>Entwurf: war %1</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ProviderDetail</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Close the test</source>
        <translation>Test schließen</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ProviderDialog</name>
    <message>
        <source>Add provider</source>
        <translation>Anbieter hinzufügen</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Add and switch on</source>
        <translation>Hinzufügen und einschalten</translation>
    </message>
    <message>
        <source>Change later in Providers, %1, Edit.</source>
        <translation>Später ändern unter Anbieter, %1, Bearbeiten.</translation>
    </message>
    <message>
        <source>The pasted key starts with %1, so this is %2. Change it on the left if not.</source>
        <translation>Der eingefügte Schlüssel beginnt mit %1, also ist dies %2. Wenn nicht, ändern Sie es links.</translation>
    </message>
    <message>
        <source>A key that starts with %1 is one of %2.</source>
        <translation>Ein Schlüssel, der mit %1 beginnt, gehört zu %2.</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 benutzen</translation>
    </message>
    <message>
        <source>Starts in a moment</source>
        <translation>Beginnt gleich</translation>
    </message>
    <message>
        <source>Starts when the form is complete</source>
        <translation>Beginnt, wenn das Formular vollständig ist</translation>
    </message>
    <message>
        <source>The key of the variable goes to another address from now on.</source>
        <translation>Der Schlüssel der Variable geht ab jetzt an eine andere Adresse.</translation>
    </message>
    <message>
        <source>It will be sent to %1.</source>
        <translation>Er wird an %1 gesendet.</translation>
    </message>
    <message>
        <source>The key of %1 is not sent to the new address.</source>
        <translation>Der Schlüssel von %1 wird nicht an die neue Adresse gesendet.</translation>
    </message>
    <message>
        <source>Paste the key for %1, or add it later.</source>
        <translation>Fügen Sie den Schlüssel für %1 ein, oder später.</translation>
    </message>
    <message>
        <source>Add anyway</source>
        <translation>Trotzdem hinzufügen</translation>
    </message>
    <message>
        <source>Save anyway</source>
        <translation>Trotzdem speichern</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Wird gespeichert</translation>
    </message>
    <message>
        <source>Waiting for the system keychain.</source>
        <translation>Wartet auf den Schlüsselbund des Systems.</translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation>Nichts wurde gespeichert.</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ProviderFacts</name>
    <message>
        <source>none while it is off</source>
        <translation>keine, solange er aus ist</translation>
    </message>
    <message>
        <source>%1 of %2 shown to clients</source>
        <translation>%1 von %2 werden Clients gezeigt</translation>
    </message>
    <message>
        <source>%1 shown to clients</source>
        <translation>%1 werden Clients gezeigt</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>%1 of %2, where no route decides</source>
        <translation>%1 von %2, wo keine Route entscheidet</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ProviderField</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ProviderForm</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message numerus="yes">
        <source>It has %n key(s); replace them in its details.</source>
        <translation>
            <numerusform>Er hat %n Schlüssel; ersetzen Sie ihn in seinen Details.</numerusform>
            <numerusform>Er hat %n Schlüssel; ersetzen Sie sie in seinen Details.</numerusform>
        </translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>Der Name fehlt.</translation>
    </message>
    <message>
        <source>Choose a provider on the left, or paste a key.</source>
        <translation>Wählen Sie links einen Anbieter, oder fügen Sie einen Schlüssel ein.</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ProviderLines</name>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>First token, 1 h</source>
        <translation>Erstes Token, 1 h</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Needs a look</source>
        <translation>Braucht einen Blick</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ProviderList</name>
    <message>
        <source>Providers</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>No provider has this name.</source>
        <translation>Kein Anbieter heißt so.</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>Add key</source>
        <translation>Schlüssel hinzufügen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ProviderRows</name>
    <message>
        <source>Use</source>
        <translation>Nutzen</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Last 90 minutes, one cell per minute</source>
        <translation>Letzte 90 Minuten, eine Zelle pro Minute</translation>
    </message>
    <message>
        <source>TTFT, 1 h</source>
        <translation>TTFT, 1 h</translation>
    </message>
    <message>
        <source>p50 / p95</source>
        <translation>p50 / p95</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Req</source>
        <translation>Anfr.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Order: drag, or Alt+Up and Alt+Down</source>
        <translation>Reihenfolge: ziehen, oder Alt+Auf und Alt+Ab</translation>
    </message>
    <message>
        <source>Time to the first token, last hour, each on a scale of its own</source>
        <translation>Zeit bis zum ersten Token, letzte Stunde, jeder in eigenem Maßstab</translation>
    </message>
    <message>
        <source>Time to the first token, last hour: median and 95th percentile</source>
        <translation>Zeit bis zum ersten Token, letzte Stunde: Median und 95. Perzentil</translation>
    </message>
    <message>
        <source>Failed attempts of all attempts, last hour</source>
        <translation>Fehlgeschlagene Versuche von allen Versuchen, letzte Stunde</translation>
    </message>
    <message>
        <source>Attempts in the last hour</source>
        <translation>Versuche in der letzten Stunde</translation>
    </message>
    <message>
        <source>%1, on</source>
        <translation>%1, an</translation>
    </message>
    <message>
        <source>%1, off</source>
        <translation>%1, aus</translation>
    </message>
    <message>
        <source>%1, no requests</source>
        <translation>%1, keine Anfragen</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n request(s)</source>
        <translation>
            <numerusform>%1, %n Anfrage</numerusform>
            <numerusform>%1, %n Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>, %1 failed, worst: %2</source>
        <translation>, %1 fehlgeschlagen, schlimmstes: %2</translation>
    </message>
    <message>
        <source>, %1 slow or retried</source>
        <translation>, %1 langsam oder wiederholt</translation>
    </message>
    <message>
        <source>Keys that can be used, now or after a rest</source>
        <translation>Schlüssel, die benutzt werden können, jetzt oder nach einer Pause</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ProviderTable</name>
    <message>
        <source>Providers, in the order in which they are asked</source>
        <translation>Anbieter, in der Reihenfolge, in der sie gefragt werden</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ProviderTests</name>
    <message>
        <source>Testing %1 of %2</source>
        <translation>Wird getestet: %1 von %2</translation>
    </message>
    <message>
        <source>%1 tested, none failed</source>
        <translation>%1 getestet, keiner fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 tested, %2 failed</source>
        <translation>%1 getestet, %2 fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::Providers</name>
    <message>
        <source>OpenAI Chat Completions</source>
        <translation>OpenAI Chat Completions</translation>
    </message>
    <message>
        <source>OpenAI Responses</source>
        <translation>OpenAI Responses</translation>
    </message>
    <message>
        <source>Anthropic Messages</source>
        <translation>Anthropic Messages</translation>
    </message>
    <message>
        <source>Gemini</source>
        <translation>Gemini</translation>
    </message>
    <message>
        <source>Ollama</source>
        <translation>Ollama</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>since yesterday %1</source>
        <translation>seit gestern %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>local</source>
        <translation>lokal</translation>
    </message>
    <message>
        <source>p95 first token %1</source>
        <translation>p95 erstes Token %1</translation>
    </message>
    <message>
        <source>%1 of %2 attempts failed</source>
        <translation>%1 von %2 Versuchen fehlgeschlagen</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>Environment %1</source>
        <translation>Umgebung %1</translation>
    </message>
    <message>
        <source>This session</source>
        <translation>Diese Sitzung</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Kein Schlüssel</translation>
    </message>
    <message>
        <source>median %1, 95th percentile %2</source>
        <translation>Median %1, 95. Perzentil %2</translation>
    </message>
    <message>
        <source>%1 of %2 attempts failed in the last hour</source>
        <translation>%1 von %2 Versuchen in der letzten Stunde fehlgeschlagen</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>kein Schlüssel</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Switched on</source>
        <translation>Eingeschaltet</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Ausgeschaltet</translation>
    </message>
    <message>
        <source>A key was refused</source>
        <translation>Ein Schlüssel wurde abgelehnt</translation>
    </message>
    <message>
        <source>List of models fetched</source>
        <translation>Modellliste geholt</translation>
    </message>
    <message>
        <source>%1 (usual %2)</source>
        <translation>%1 (üblich %2)</translation>
    </message>
    <message>
        <source>Nothing is sent to %1</source>
        <translation>Es wird nichts gesendet an %1</translation>
    </message>
    <message>
        <source>asked without traffic at %1: it answers</source>
        <translation>ohne Verkehr gefragt um %1: er antwortet</translation>
    </message>
    <message>
        <source>asked without traffic at %1: %2</source>
        <translation>ohne Verkehr gefragt um %1: %2</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ProvidersCard</name>
    <message>
        <source>Providers</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>First token, 1 h</source>
        <translation>Erstes Token, 1 h</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>No provider yet.</source>
        <translation>Noch kein Anbieter.</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ProvidersPage</name>
    <message>
        <source>Providers</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Add provider</source>
        <translation>Anbieter hinzufügen</translation>
    </message>
    <message>
        <source>Test all</source>
        <translation>Alle testen</translation>
    </message>
    <message>
        <source>Asks every provider in use for its models; no tokens are used</source>
        <translation>Fragt jeden genutzten Anbieter nach seinen Modellen; keine Token werden verbraucht</translation>
    </message>
    <message>
        <source>Find a provider</source>
        <translation>Einen Anbieter finden</translation>
    </message>
    <message>
        <source>No provider yet.</source>
        <translation>Noch kein Anbieter.</translation>
    </message>
    <message>
        <source>No provider is in use</source>
        <translation>Kein Anbieter wird genutzt</translation>
    </message>
    <message>
        <source>%1 of %2 in use</source>
        <translation>%1 von %2 genutzt</translation>
    </message>
    <message>
        <source>Keys cannot be read.</source>
        <translation>Schlüssel können nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Erneut fragen</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>It could not be taken back.</source>
        <translation>Es konnte nicht zurückgenommen werden.</translation>
    </message>
    <message>
        <source>%1 is on.</source>
        <translation>%1 ist an.</translation>
    </message>
    <message>
        <source>%1 is off. Running requests finish.</source>
        <translation>%1 ist aus. Laufende Anfragen werden beendet.</translation>
    </message>
    <message>
        <source> No provider is in use now.</source>
        <translation> Jetzt wird kein Anbieter genutzt.</translation>
    </message>
    <message>
        <source>Key %1 of %2 is on.</source>
        <translation>Schlüssel %1 von %2 ist an.</translation>
    </message>
    <message>
        <source>Key %1 of %2 is off.</source>
        <translation>Schlüssel %1 von %2 ist aus.</translation>
    </message>
    <message>
        <source>%1 is asked as number %2 when no route says otherwise.</source>
        <translation>%1 wird als Nummer %2 gefragt, wenn keine Route anderes sagt.</translation>
    </message>
    <message>
        <source>%1 is removed. Its keys leave the keychain with this message.</source>
        <translation>%1 ist entfernt. Seine Schlüssel verlassen den Schlüsselbund mit dieser Meldung.</translation>
    </message>
    <message>
        <source>Remove key %1 of %2?</source>
        <translation>Schlüssel %1 von %2 entfernen?</translation>
    </message>
    <message>
        <source>It leaves the configuration, and the system keychain if it is stored there. The key itself stays valid at the provider until it is revoked there.</source>
        <translation>Er verlässt die Konfiguration, und den Schlüsselbund des Systems, wenn er dort liegt. Der Schlüssel selbst bleibt beim Anbieter gültig, bis er dort widerrufen wird.</translation>
    </message>
    <message>
        <source>Remove key</source>
        <translation>Schlüssel entfernen</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::PublishDialog</name>
    <message>
        <source>Publish %1?</source>
        <translation>%1 veröffentlichen?</translation>
    </message>
    <message>
        <source>Version %1 takes effect for the next request.</source>
        <translation>Version %1 gilt ab der nächsten Anfrage.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s).</source>
        <translation>
            <numerusform>%n Änderung.</numerusform>
            <numerusform>%n Änderungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %n warning(s).</source>
        <translation>
            <numerusform>Es gibt %n Warnung.</numerusform>
            <numerusform>Es gibt %n Warnungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>What has changed and why</source>
        <translation>Was sich geändert hat und warum</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::RangeControl</name>
    <message>
        <source>Range</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Eigener</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ReachChoice</name>
    <message>
        <source>Reachable from</source>
        <translation>Erreichbar von</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>Local network</source>
        <translation>Lokales Netzwerk</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::RehearsalView</name>
    <message>
        <source>Part of the result</source>
        <translation>Teil des Ergebnisses</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Result of the rehearsal</source>
        <translation>Ergebnis der Probe</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Verlagert</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Trying the draft on the requests of %1…</source>
        <translation>Der Entwurf wird an den Anfragen (%1) erprobt …</translation>
    </message>
    <message>
        <source>%1 requests tried…</source>
        <translation>%1 Anfragen erprobt …</translation>
    </message>
    <message>
        <source>It cannot be tried: %1</source>
        <translation>Es lässt sich nicht erproben: %1</translation>
    </message>
    <message>
        <source>%1 requests: %2 as before, %3 moved, %4 refused</source>
        <translation>%1 Anfragen: %2 wie zuvor, %3 verlagert, %4 abgelehnt</translation>
    </message>
    <message>
        <source>Cost %1 before, %2 after</source>
        <translation>Kosten vorher %1, nachher %2</translation>
    </message>
    <message>
        <source>; %1 without a price left out</source>
        <translation>; %1 ohne Preis nicht gezählt</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>As logged</source>
        <translation>Laut Protokoll</translation>
    </message>
    <message>
        <source>With the draft</source>
        <translation>Mit dem Entwurf</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Client and model</source>
        <translation>Client und Modell</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::RequestStrip</name>
    <message>
        <source>Named filters and totals</source>
        <translation>Benannte Filter und Summen</translation>
    </message>
    <message>
        <source>%1 requests · %2</source>
        <translation>%1 Anfragen · %2</translation>
    </message>
    <message>
        <source>%1 in, %2 out</source>
        <translation>%1 ein, %2 aus</translation>
    </message>
    <message>
        <source>%1 requests, %2</source>
        <translation>%1 Anfragen, %2</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::RequestsPage</name>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Span</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>Als curl kopieren</translation>
    </message>
    <message>
        <source>Copy as Python</source>
        <translation>Als Python kopieren</translation>
    </message>
    <message>
        <source>Copy as JavaScript</source>
        <translation>Als JavaScript kopieren</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Nur %1</translation>
    </message>
    <message>
        <source>Without %1</source>
        <translation>Ohne %1</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>Asks %1 at %2 to say hi, %3.</source>
        <translation>Bittet %1 bei %2, hallo zu sagen, %3.</translation>
    </message>
    <message>
        <source>Add a provider first; then Tollgate can send it.</source>
        <translation>Fügen Sie zuerst einen Anbieter hinzu; dann kann Tollgate sie senden.</translation>
    </message>
    <message>
        <source>Waiting for the first request on :%1. Paste this into a terminal:</source>
        <translation>Wartet auf die erste Anfrage auf :%1. Fügen Sie dies in ein Terminal ein:</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>%1 neue</translation>
    </message>
    <message>
        <source>%1 new requests, go to them</source>
        <translation>%1 neue Anfragen, dorthin gehen</translation>
    </message>
    <message>
        <source>Export requests</source>
        <translation>Anfragen exportieren</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON-Zeilen (*.jsonl)</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Wird exportiert …</translation>
    </message>
    <message>
        <source>%1 requests written to %2</source>
        <translation>%1 Anfragen nach %2 geschrieben</translation>
    </message>
    <message>
        <source>Nothing was exported.</source>
        <translation>Nichts wurde exportiert.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Failover</source>
        <translation>Failover</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Unpriced</source>
        <translation>Ohne Preis</translation>
    </message>
    <message>
        <source>Over $0.05</source>
        <translation>Über $0.05</translation>
    </message>
    <message>
        <source>The name of this filter is forgotten.</source>
        <translation>Der Name dieses Filters ist vergessen.</translation>
    </message>
    <message>
        <source>Recording to disk, texts kept 1 day</source>
        <translation>Wird auf Platte geschrieben, Texte 1 Tag behalten</translation>
    </message>
    <message>
        <source>Recording to disk, texts kept %1 days</source>
        <translation>Wird auf Platte geschrieben, Texte %1 Tage behalten</translation>
    </message>
    <message>
        <source>Recording to disk, texts of errors kept %1 days</source>
        <translation>Wird auf Platte geschrieben, Texte von Fehlern %1 Tage behalten</translation>
    </message>
    <message>
        <source>Recording to disk, without texts</source>
        <translation>Wird auf Platte geschrieben, ohne Texte</translation>
    </message>
    <message>
        <source>Requests still pass; recording goes on by itself.</source>
        <translation>Anfragen laufen weiter; die Aufzeichnung setzt von selbst wieder ein.</translation>
    </message>
    <message>
        <source>Open Data settings</source>
        <translation>Dateneinstellungen öffnen</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::RouteDocument</name>
    <message>
        <source>This is no route: a route is a JSON object, this is %1.</source>
        <translation>Das ist keine Route: eine Route ist ein JSON-Objekt, dies ist %1.</translation>
    </message>
    <message>
        <source>This is no route: it has no &quot;nodes&quot;. A route has id, entry and nodes.</source>
        <translation>Das ist keine Route: es fehlt „nodes“. Eine Route hat id, entry und nodes.</translation>
    </message>
    <message>
        <source>This member stands here twice.</source>
        <translation>Dieses Feld steht hier zweimal.</translation>
    </message>
    <message>
        <source>%1 must be %2, is %3.</source>
        <translation>%1 muss %2 sein, ist %3.</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>This route has a member &quot;%1&quot; that this version of Tollgate does not know; it was made by a newer one. It can be looked at, not changed.</source>
        <translation>Diese Route hat ein Feld „%1“, das diese Version von Tollgate nicht kennt; eine neuere hat sie gemacht. Sie lässt sich ansehen, nicht ändern.</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>eine Liste von Texten</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>The step &quot;%1&quot; is of the kind &quot;%2&quot;, which this version of Tollgate does not know. The route can be looked at, not changed.</source>
        <translation>Der Schritt „%1“ ist von der Art „%2“, die diese Version von Tollgate nicht kennt. Die Route lässt sich ansehen, nicht ändern.</translation>
    </message>
    <message>
        <source>[x, y]</source>
        <translation>[x, y]</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::RouteEditor</name>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Insert %1</source>
        <translation>%1 einfügen</translation>
    </message>
    <message>
        <source>Add a member to %1</source>
        <translation>Mitglied zu %1 hinzufügen</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n step(s)</source>
        <translation>
            <numerusform>%n Schritt löschen</numerusform>
            <numerusform>%n Schritte löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Connect %1</source>
        <translation>%1 verbinden</translation>
    </message>
    <message>
        <source>the entry</source>
        <translation>der Eingang</translation>
    </message>
    <message>
        <source>Disconnect %1</source>
        <translation>%1 trennen</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Tidy</source>
        <translation>Ordnen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>Change the route</source>
        <translation>Route ändern</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Reorder %1</source>
        <translation>%1 umordnen</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::RouteEdits</name>
    <message>
        <source>There is no such step any more.</source>
        <translation>Diesen Schritt gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Members of a pool are providers; %1 is none.</source>
        <translation>Mitglieder eines Pools sind Anbieter; %1 ist keiner.</translation>
    </message>
    <message>
        <source>%1 leads to %2 already; a request would go round in a circle.</source>
        <translation>%1 führt schon zu %2; eine Anfrage liefe im Kreis.</translation>
    </message>
    <message>
        <source>%1 is a member already.</source>
        <translation>%1 ist schon Mitglied.</translation>
    </message>
    <message>
        <source>This cannot be pasted here: %1</source>
        <translation>Das lässt sich hier nicht einfügen: %1</translation>
    </message>
    <message>
        <source>There is no step in it.</source>
        <translation>Es enthält keinen Schritt.</translation>
    </message>
    <message>
        <source>%1 has no place of its own in an order.</source>
        <translation>%1 hat keinen eigenen Platz in einer Reihenfolge.</translation>
    </message>
    <message>
        <source>There is no step before it that it could change with.</source>
        <translation>Davor steht kein Schritt, mit dem er tauschen könnte.</translation>
    </message>
    <message>
        <source>There is no step after it that it could change with.</source>
        <translation>Danach steht kein Schritt, mit dem er tauschen könnte.</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::RouteForm</name>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Requests for these models take this route; * stands for any text. Without any, only requests that name the route take it.</source>
        <translation>Anfragen nach diesen Modellen nehmen diese Route; * steht für beliebigen Text. Ohne Angabe nehmen sie nur Anfragen, die die Route nennen.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Called %1 in the log and in files</source>
        <translation>Heißt %1 in Protokoll und Dateien</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::RouteLines</name>
    <message numerus="yes">
        <source>in order, %n member(s)</source>
        <translation>
            <numerusform>der Reihe nach, %n Mitglied</numerusform>
            <numerusform>der Reihe nach, %n Mitglieder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>weighted, %n member(s)</source>
        <translation>
            <numerusform>gewichtet, %n Mitglied</numerusform>
            <numerusform>gewichtet, %n Mitglieder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in turn, %n member(s)</source>
        <translation>
            <numerusform>reihum, %n Mitglied</numerusform>
            <numerusform>reihum, %n Mitglieder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>fastest, %n member(s)</source>
        <translation>
            <numerusform>am schnellsten, %n Mitglied</numerusform>
            <numerusform>am schnellsten, %n Mitglieder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>cheapest, %n member(s)</source>
        <translation>
            <numerusform>am billigsten, %n Mitglied</numerusform>
            <numerusform>am billigsten, %n Mitglieder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>least busy, %n member(s)</source>
        <translation>
            <numerusform>am wenigsten belastet, %n Mitglied</numerusform>
            <numerusform>am wenigsten belastet, %n Mitglieder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>most headroom, %n member(s)</source>
        <translation>
            <numerusform>meister Spielraum, %n Mitglied</numerusform>
            <numerusform>meister Spielraum, %n Mitglieder</numerusform>
        </translation>
    </message>
    <message>
        <source>in %1 s</source>
        <translation>in %1 s</translation>
    </message>
    <message>
        <source>a minute</source>
        <translation>pro Minute</translation>
    </message>
    <message>
        <source>an hour</source>
        <translation>pro Stunde</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>pro Tag</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>pro Monat</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 tokens %2</source>
        <translation>%1 Tokens %2</translation>
    </message>
    <message>
        <source>%1 requests %2</source>
        <translation>%1 Anfragen %2</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>system text</source>
        <translation>Systemtext</translation>
    </message>
    <message>
        <source>changes nothing yet</source>
        <translation>ändert noch nichts</translation>
    </message>
    <message>
        <source>changes %1</source>
        <translation>ändert %1</translation>
    </message>
    <message>
        <source>first case that fits</source>
        <translation>erster Fall, der passt</translation>
    </message>
    <message>
        <source>the same prompt again</source>
        <translation>derselbe Prompt noch einmal</translation>
    </message>
    <message>
        <source>model as asked</source>
        <translation>Modell wie angefragt</translation>
    </message>
    <message>
        <source>the request is refused</source>
        <translation>die Anfrage wird abgelehnt</translation>
    </message>
    <message>
        <source>unpriced</source>
        <translation>ohne Preis</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>any model</source>
        <translation>jedes Modell</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>ausgeschaltet</translation>
    </message>
    <message>
        <source>that name this route</source>
        <translation>die diese Route nennen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::RouteList</name>
    <message>
        <source>There is no place further that way.</source>
        <translation>In dieser Richtung ist kein Platz mehr.</translation>
    </message>
    <message>
        <source>This row has no place of its own in an order.</source>
        <translation>Diese Zeile hat keinen eigenen Platz in einer Reihenfolge.</translation>
    </message>
    <message>
        <source>Next on any error</source>
        <translation>Weiter bei jedem Fehler</translation>
    </message>
    <message>
        <source>Error to the client</source>
        <translation>Fehler an den Client</translation>
    </message>
    <message>
        <source>Next on %1</source>
        <translation>Weiter bei %1</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Any model</source>
        <translation>Jedes Modell</translation>
    </message>
    <message>
        <source>Requests that name this route</source>
        <translation>Anfragen, die diese Route nennen</translation>
    </message>
    <message>
        <source>Model is %1</source>
        <translation>Modell ist %1</translation>
    </message>
    <message>
        <source>as above</source>
        <translation>wie oben</translation>
    </message>
    <message>
        <source>Share %1</source>
        <translation>Anteil %1</translation>
    </message>
    <message>
        <source>When over</source>
        <translation>Wenn überschritten</translation>
    </message>
    <message>
        <source>When found</source>
        <translation>Wenn gefunden</translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>Sonst</translation>
    </message>
    <message>
        <source>No case fits</source>
        <translation>Kein Fall passt</translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation>Fall %1</translation>
    </message>
    <message>
        <source>no provider chosen</source>
        <translation>kein Anbieter gewählt</translation>
    </message>
    <message>
        <source>Nothing leads here</source>
        <translation>Nichts führt hierher</translation>
    </message>
    <message>
        <source>Used up</source>
        <translation>Aufgebraucht</translation>
    </message>
    <message>
        <source>Under</source>
        <translation>Darunter</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::RouteSteps</name>
    <message>
        <source>no condition yet</source>
        <translation>noch keine Bedingung</translation>
    </message>
    <message>
        <source>otherwise</source>
        <translation>sonst</translation>
    </message>
    <message>
        <source>under</source>
        <translation>darunter</translation>
    </message>
    <message>
        <source>over</source>
        <translation>darüber</translation>
    </message>
    <message>
        <source>miss</source>
        <translation>Fehlschlag</translation>
    </message>
    <message>
        <source>pass</source>
        <translation>durch</translation>
    </message>
    <message>
        <source>found</source>
        <translation>gefunden</translation>
    </message>
    <message>
        <source>next</source>
        <translation>weiter</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::RouteTemplates</name>
    <message>
        <source>This needs a provider that is in use and offers a model.</source>
        <translation>Das braucht einen Anbieter, der in Gebrauch ist und ein Modell anbietet.</translation>
    </message>
    <message>
        <source>Whoever answers</source>
        <translation>Wer antwortet</translation>
    </message>
    <message>
        <source>Cheapest that can</source>
        <translation>Der billigste, der kann</translation>
    </message>
    <message>
        <source>This needs one provider on your own hardware and one elsewhere.</source>
        <translation>Das braucht einen Anbieter auf eigener Hardware und einen anderswo.</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>Alles andere</translation>
    </message>
    <message>
        <source>Private?</source>
        <translation>Privat?</translation>
    </message>
    <message>
        <source>Cheapest at night</source>
        <translation>Nachts am billigsten</translation>
    </message>
    <message>
        <source>Batch requests run from 22:00 to 6:00.</source>
        <translation>Stapelanfragen laufen von 22:00 bis 6:00.</translation>
    </message>
    <message>
        <source>Wait for the night</source>
        <translation>Auf die Nacht warten</translation>
    </message>
    <message>
        <source>Is it night?</source>
        <translation>Ist es Nacht?</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Wie üblich</translation>
    </message>
    <message>
        <source>$10 a day for each project</source>
        <translation>10 $ am Tag je Projekt</translation>
    </message>
    <message>
        <source>This needs two models: one that is used now and a new one.</source>
        <translation>Das braucht zwei Modelle: eines, das jetzt genutzt wird, und ein neues.</translation>
    </message>
    <message>
        <source>5 % for the new one</source>
        <translation>5 % für das neue</translation>
    </message>
    <message>
        <source>This needs two models: a strong one and a cheap one.</source>
        <translation>Das braucht zwei Modelle: ein starkes und ein billiges.</translation>
    </message>
    <message>
        <source>Hard task?</source>
        <translation>Schwere Aufgabe?</translation>
    </message>
    <message>
        <source>Stay up</source>
        <translation>Erreichbar bleiben</translation>
    </message>
    <message>
        <source>Asks your best provider and goes to the next one when it fails or limits you. A session stays where it is, so that prompt caches keep working.</source>
        <translation>Fragt Ihren besten Anbieter und geht zum nächsten, wenn er ausfällt oder Sie begrenzt. Eine Sitzung bleibt, wo sie ist, damit Prompt-Caches weiter wirken.</translation>
    </message>
    <message>
        <source>Cheap first</source>
        <translation>Billig zuerst</translation>
    </message>
    <message>
        <source>Reckons for each request which provider would cost least and asks it. Those that cannot do the request are left out.</source>
        <translation>Rechnet für jede Anfrage aus, welcher Anbieter am wenigsten kostet, und fragt ihn. Wer die Anfrage nicht kann, bleibt außen vor.</translation>
    </message>
    <message>
        <source>Local for private</source>
        <translation>Privates bleibt lokal</translation>
    </message>
    <message>
        <source>Requests with the tag private=yes or the header X-Private stay on your own hardware. Everything else goes to your other providers.</source>
        <translation>Anfragen mit dem Tag private=yes oder dem Header X-Private bleiben auf Ihrer eigenen Hardware. Alles andere geht zu Ihren anderen Anbietern.</translation>
    </message>
    <message>
        <source>Night batch</source>
        <translation>Nachtstapel</translation>
    </message>
    <message>
        <source>Lets requests pass between 22:00 and 6:00 and takes the cheapest provider. By day they are told to come back.</source>
        <translation>Lässt Anfragen zwischen 22:00 und 6:00 durch und nimmt den billigsten Anbieter. Am Tag sollen sie wiederkommen.</translation>
    </message>
    <message>
        <source>Budget per project</source>
        <translation>Budget je Projekt</translation>
    </message>
    <message>
        <source>Each project, by its tag, may spend $10 a day. What comes above that goes to your own hardware, or is refused where there is none.</source>
        <translation>Jedes Projekt, nach seinem Tag, darf 10 $ am Tag ausgeben. Was darüber kommt, geht an Ihre eigene Hardware oder wird abgelehnt, wo keine ist.</translation>
    </message>
    <message>
        <source>Canary 5 %</source>
        <translation>Kanarienvogel 5 %</translation>
    </message>
    <message>
        <source>Sends one session in twenty to a new model and the others to the one you use. See how it does before you move everything.</source>
        <translation>Schickt eine von zwanzig Sitzungen an ein neues Modell und die anderen an das bisherige. Sehen Sie, wie es sich macht, bevor Sie alles umstellen.</translation>
    </message>
    <message>
        <source>Strong model only for hard tasks</source>
        <translation>Starkes Modell nur für schwere Aufgaben</translation>
    </message>
    <message>
        <source>Looks at each prompt: coding, reasoning and what looks complex go to your strongest model. The rest goes to a cheap one.</source>
        <translation>Sieht sich jeden Prompt an: Programmieren, Schlussfolgern und was verwickelt aussieht geht an Ihr stärkstes Modell. Der Rest geht an ein billiges.</translation>
    </message>
    <message>
        <source>New route</source>
        <translation>Neue Route</translation>
    </message>
    <message>
        <source>Used up</source>
        <translation>Verbraucht</translation>
    </message>
    <message>
        <source>This project has used up its money for today.</source>
        <translation>Dieses Projekt hat sein Geld für heute verbraucht.</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::RouteTrial</name>
    <message>
        <source>Entry</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Providers that offer it</source>
        <translation>Anbieter, die es anbieten</translation>
    </message>
    <message>
        <source>%1 by what-if</source>
        <translation>%1 laut Annahme</translation>
    </message>
    <message>
        <source>left out: %1</source>
        <translation>ausgelassen: %1</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::RouteView</name>
    <message>
        <source>Route: %1</source>
        <translation>Route: %1</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::RoutingPage</name>
    <message>
        <source>It was not published; what was live stays live.</source>
        <translation>Es wurde nicht veröffentlicht; was live war, bleibt live.</translation>
    </message>
    <message>
        <source>Version %1 cannot be restored.</source>
        <translation>Version %1 lässt sich nicht wiederherstellen.</translation>
    </message>
    <message>
        <source>Restore version %1</source>
        <translation>Version %1 wiederherstellen</translation>
    </message>
    <message>
        <source>Draft and live</source>
        <translation>Entwurf und live</translation>
    </message>
    <message>
        <source>− only in what is live, + only in the draft</source>
        <translation>− nur in dem, was live ist, + nur im Entwurf</translation>
    </message>
    <message>
        <source>Their change and your draft</source>
        <translation>Fremde Änderung und Ihr Entwurf</translation>
    </message>
    <message>
        <source>− only in theirs, + only in your draft</source>
        <translation>− nur in der fremden, + nur in Ihrem Entwurf</translation>
    </message>
    <message>
        <source>The draft of %1 is gone.</source>
        <translation>Der Entwurf von %1 ist verworfen.</translation>
    </message>
    <message>
        <source>Take back the draft</source>
        <translation>Entwurf zurückholen</translation>
    </message>
    <message>
        <source>It was not deleted.</source>
        <translation>Sie wurde nicht gelöscht.</translation>
    </message>
    <message>
        <source>%1 is deleted; its requests go where no route takes them.</source>
        <translation>%1 ist gelöscht; ihre Anfragen gehen, wohin keine Route sie führt.</translation>
    </message>
    <message>
        <source>It cannot be put back.</source>
        <translation>Sie lässt sich nicht zurücklegen.</translation>
    </message>
    <message>
        <source>A route that is not live yet has no place in the order.</source>
        <translation>Eine Route, die noch nicht live ist, hat keinen Platz in der Reihenfolge.</translation>
    </message>
    <message>
        <source>It is asked first already.</source>
        <translation>Sie wird schon als erste gefragt.</translation>
    </message>
    <message>
        <source>It is asked last already.</source>
        <translation>Sie wird schon als letzte gefragt.</translation>
    </message>
    <message>
        <source>The order was not changed.</source>
        <translation>Die Reihenfolge wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Routes are asked from top to bottom; this one is number %1 now.</source>
        <translation>Routen werden von oben nach unten gefragt; diese ist jetzt Nummer %1.</translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation>Notiz zu %1</translation>
    </message>
    <message>
        <source>Note on the route</source>
        <translation>Notiz zur Route</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Routing</source>
        <translation>Routing</translation>
    </message>
    <message>
        <source>What edges show</source>
        <translation>Was Kanten zeigen</translation>
    </message>
    <message>
        <source>Live flow</source>
        <translation>Livefluss</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>Simulieren</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meine behalten</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Fremde übernehmen</translation>
    </message>
    <message>
        <source>A route decides where each request goes. Begin with one of these; every one can be changed before it is live.</source>
        <translation>Eine Route entscheidet, wohin jede Anfrage geht. Beginnen Sie mit einer von diesen; jede lässt sich ändern, bevor sie live ist.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>%1 in the last hour</source>
        <translation>%1 in der letzten Stunde</translation>
    </message>
    <message>
        <source>The configuration file has a mistake; what was live stays live.</source>
        <translation>Die Konfigurationsdatei hat einen Fehler; was live war, bleibt live.</translation>
    </message>
    <message>
        <source>This route can only be looked at.</source>
        <translation>Diese Route lässt sich nur ansehen.</translation>
    </message>
    <message>
        <source>This route was removed outside since you began to change it.</source>
        <translation>Diese Route wurde außerhalb entfernt, seit Sie sie ändern.</translation>
    </message>
    <message>
        <source>This route was changed outside since you began to change it.</source>
        <translation>Diese Route wurde außerhalb geändert, seit Sie sie ändern.</translation>
    </message>
    <message>
        <source>Both are kept until you decide.</source>
        <translation>Beide bleiben, bis Sie entscheiden.</translation>
    </message>
    <message>
        <source>What was typed is no route and was left out.</source>
        <translation>Was eingegeben wurde, ist keine Route und wurde weggelassen.</translation>
    </message>
    <message>
        <source>Show the place</source>
        <translation>Stelle zeigen</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ScopeField</name>
    <message>
        <source>Counts</source>
        <translation>Zählt</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>Zugangsschlüssel</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>There is no team yet.</source>
        <translation>Es gibt noch kein Team.</translation>
    </message>
    <message>
        <source>There is no provider yet.</source>
        <translation>Es gibt noch keinen Anbieter.</translation>
    </message>
    <message>
        <source>Choose one.</source>
        <translation>Bitte eins wählen.</translation>
    </message>
    <message>
        <source>The model is missing.</source>
        <translation>Das Modell fehlt.</translation>
    </message>
    <message>
        <source>A model has no blanks in its name; * stands for any text.</source>
        <translation>Ein Modell hat keine Leerzeichen im Namen; * steht für beliebigen Text.</translation>
    </message>
    <message>
        <source>The project is missing.</source>
        <translation>Das Projekt fehlt.</translation>
    </message>
    <message>
        <source>A tag is written name=value, such as feature=search.</source>
        <translation>Ein Tag wird name=wert geschrieben, etwa feature=search.</translation>
    </message>
    <message>
        <source>gpt-5*, with * for any text</source>
        <translation>gpt-5*, mit * für beliebigen Text</translation>
    </message>
    <message>
        <source>web-app</source>
        <translation>web-app</translation>
    </message>
    <message>
        <source>feature=search</source>
        <translation>feature=search</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::SearchButton</name>
    <message>
        <source>Search or run</source>
        <translation>Suchen oder ausführen</translation>
    </message>
    <message>
        <source>Search or run (Ctrl+K)</source>
        <translation>Suchen oder ausführen (Strg+K)</translation>
    </message>
    <message>
        <source>Ctrl K</source>
        <translation>Strg K</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Eine Einstellung finden</translation>
    </message>
    <message>
        <source>Settings groups</source>
        <translation>Gruppen der Einstellungen</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Capture &amp; privacy</source>
        <translation>Aufzeichnung</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>gar nicht</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>%1 months</source>
        <translation>%1 Monate</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ShortcutsForm</name>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Ctrl+1, Ctrl+2, …</source>
        <translation>Strg+1, Strg+2, …</translation>
    </message>
    <message>
        <source>Pages in the order of the navigation</source>
        <translation>Seiten in der Reihenfolge der Navigation</translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation>Strg+,</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Strg+K</translation>
    </message>
    <message>
        <source>Search or run</source>
        <translation>Suchen oder ausführen</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Strg+F</translation>
    </message>
    <message>
        <source>Filter or search of the page</source>
        <translation>Filter oder Suche der Seite</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>F6, Shift+F6</source>
        <translation>F6, Umschalt+F6</translation>
    </message>
    <message>
        <source>Next and previous part of the window</source>
        <translation>Nächster und voriger Teil des Fensters</translation>
    </message>
    <message>
        <source>Ctrl+B</source>
        <translation>Strg+B</translation>
    </message>
    <message>
        <source>Navigation with or without names</source>
        <translation>Navigation mit oder ohne Namen</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Strg+Z</translation>
    </message>
    <message>
        <source>Undo what acted at once</source>
        <translation>Zurücknehmen, was sofort gewirkt hat</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>One level back</source>
        <translation>Eine Ebene zurück</translation>
    </message>
    <message>
        <source>Ctrl+Q</source>
        <translation>Strg+Q</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>T</source>
        <translation>T</translation>
    </message>
    <message>
        <source>Today&apos;s spending</source>
        <translation>Ausgaben von heute</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>J, K, arrows</source>
        <translation>J, K, Pfeile</translation>
    </message>
    <message>
        <source>Next and previous row</source>
        <translation>Nächste und vorige Zeile</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Open the details</source>
        <translation>Details öffnen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Follow or hold the view</source>
        <translation>Der Ansicht folgen oder sie halten</translation>
    </message>
    <message>
        <source>Ctrl+[, Ctrl+]</source>
        <translation>Strg+[, Strg+]</translation>
    </message>
    <message>
        <source>Table and details</source>
        <translation>Tabelle und Details</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation>Strg+Umschalt+C</translation>
    </message>
    <message>
        <source>Copy as curl</source>
        <translation>Als curl kopieren</translation>
    </message>
    <message>
        <source>Ctrl+.</source>
        <translation>Strg+.</translation>
    </message>
    <message>
        <source>Stop the request in flight</source>
        <translation>Die laufende Anfrage anhalten</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::SidePane</name>
    <message>
        <source>Properties and problems</source>
        <translation>Eigenschaften und Probleme</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) selected</source>
        <translation>
            <numerusform>%n Schritt ausgewählt</numerusform>
            <numerusform>%n Schritte ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>the route</source>
        <translation>die Route</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::SpendBarsCard</name>
    <message>
        <source>Spend by hour</source>
        <translation>Ausgaben pro Stunde</translation>
    </message>
    <message>
        <source>Spend by day</source>
        <translation>Ausgaben pro Tag</translation>
    </message>
    <message>
        <source>Spend by month</source>
        <translation>Ausgaben pro Monat</translation>
    </message>
    <message>
        <source>US dollars, by provider</source>
        <translation>US-Dollar, nach Anbieter</translation>
    </message>
    <message>
        <source>Spend by time</source>
        <translation>Ausgaben nach Zeit</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::SpendBudgetsCard</name>
    <message>
        <source>Budgets</source>
        <translation>Budgets</translation>
    </message>
    <message>
        <source>Edit in Access</source>
        <translation>Im Zugang bearbeiten</translation>
    </message>
    <message>
        <source>No budget yet. One warns, or stops paid requests, when a day or a month has cost enough.</source>
        <translation>Noch kein Budget. Eins warnt oder hält bezahlte Anfragen an, wenn ein Tag oder Monat genug gekostet hat.</translation>
    </message>
    <message>
        <source>Set a budget</source>
        <translation>Budget festlegen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::SpendFigures</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Dieser Monat</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Prognose</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespart</translation>
    </message>
    <message>
        <source>Prompt cache read</source>
        <translation>Aus dem Prompt-Cache gelesen</translation>
    </message>
    <message>
        <source>Unpriced</source>
        <translation>Ohne Preis</translation>
    </message>
    <message>
        <source>%1 of %2 in</source>
        <translation>%1 von %2 ein</translation>
    </message>
    <message>
        <source>no tokens yet</source>
        <translation>noch keine Token</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>Forecast, %1</source>
        <translation>Prognose, %1</translation>
    </message>
    <message>
        <source>Forecast from %1 days on</source>
        <translation>Prognose ab %1 Tagen</translation>
    </message>
    <message>
        <source>What the last %1 weekdays and weekend days cost, carried on to the end of the month. Four of five months end in the range below.</source>
        <translation>Was die letzten %1 Wochentage und Wochenendtage kosteten, bis zum Monatsende fortgeführt. Vier von fünf Monaten enden in der Spanne darunter.</translation>
    </message>
    <message>
        <source>Saved today</source>
        <translation>Heute gespart</translation>
    </message>
    <message>
        <source>Saved, %1</source>
        <translation>Gespart, %1</translation>
    </message>
    <message>
        <source>cache %1, local %2</source>
        <translation>Cache %1, lokal %2</translation>
    </message>
    <message>
        <source>by cache or own hardware</source>
        <translation>durch Cache oder eigene Hardware</translation>
    </message>
    <message>
        <source>all have a price</source>
        <translation>alle haben einen Preis</translation>
    </message>
    <message>
        <source>no requests yet</source>
        <translation>noch keine Anfragen</translation>
    </message>
    <message>
        <source>Set a price</source>
        <translation>Preis festlegen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 reached %2</source>
        <translation>%1 erreicht am %2</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::SpendTodayCard</name>
    <message>
        <source>Spend today by hour</source>
        <translation>Ausgaben heute pro Stunde</translation>
    </message>
    <message>
        <source>US dollars, local time</source>
        <translation>US-Dollar, Ortszeit</translation>
    </message>
    <message>
        <source>Open Spending</source>
        <translation>Ausgaben öffnen</translation>
    </message>
    <message>
        <source>Nothing spent yet. The chart starts with the first request.</source>
        <translation>Noch nichts ausgegeben. Das Diagramm beginnt mit der ersten Anfrage.</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::SpendingPage</name>
    <message>
        <source>Spending</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Breakdown as CSV…</source>
        <translation>Aufschlüsselung als CSV …</translation>
    </message>
    <message>
        <source>Chart as PNG…</source>
        <translation>Diagramm als PNG …</translation>
    </message>
    <message>
        <source>The log cannot be read.</source>
        <translation>Das Protokoll kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1. These figures are as of %2.</source>
        <translation>%1. Diese Zahlen sind von %2.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>New requests may be missing here.</source>
        <translation>Neue Anfragen können hier fehlen.</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::SplitForm</name>
    <message>
        <source>Ways</source>
        <translation>Wege</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add a way</source>
        <translation>Weg hinzufügen</translation>
    </message>
    <message>
        <source>Weight %1</source>
        <translation>Gewicht %1</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::StackedBarChart</name>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::StageList</name>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>nicht gelaufen</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::StepListModel</name>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>zugeklappt</translation>
    </message>
    <message>
        <source>open</source>
        <translation>aufgeklappt</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tollgate::ui::StepListPane</name>
    <message>
        <source>Steps of the route</source>
        <translation>Schritte der Route</translation>
    </message>
    <message>
        <source>Same route as in Graph and JSON: one model, one undo history. Every change here works with the keyboard and a screen reader.</source>
        <translation>Dieselbe Route wie in Graph und JSON: ein Modell, ein Verlauf. Jede Änderung geht hier mit Tastatur und Bildschirmleser.</translation>
    </message>
    <message>
        <source>Add step</source>
        <translation>Schritt hinzufügen</translation>
    </message>
    <message>
        <source>Lead to</source>
        <translation>Führen zu</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Find a step</source>
        <translation>Schritt suchen</translation>
    </message>
    <message>
        <source>Choose a row first</source>
        <translation>Wählen Sie zuerst eine Zeile</translation>
    </message>
    <message>
        <source>Nothing leads on from here</source>
        <translation>Von hier führt nichts weiter</translation>
    </message>
    <message>
        <source>A route has one entry</source>
        <translation>Eine Route hat einen Eingang</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::StripLegend</name>
    <message>
        <source>All served</source>
        <translation>Alles bedient</translation>
    </message>
    <message>
        <source>Slow or retried</source>
        <translation>Langsam oder wiederholt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>No requests</source>
        <translation>Keine Anfragen</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Cell height repeats the colour</source>
        <translation>Die Höhe der Zelle wiederholt die Farbe</translation>
    </message>
    <message>
        <source>Cells: %1. %2</source>
        <translation>Zellen: %1. %2</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::SummaryView</name>
    <message>
        <source>Summary</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>Zeitverlauf</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>%1, 1 attempt</source>
        <translation>%1, 1 Versuch</translation>
    </message>
    <message>
        <source>%1, %2 attempts</source>
        <translation>%1, %2 Versuche</translation>
    </message>
    <message>
        <source>no route</source>
        <translation>keine Route</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>Bisher</translation>
    </message>
    <message>
        <source>estimated while it runs</source>
        <translation>geschätzt, solange sie läuft</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::Switch</name>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::TableHeader</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::TargetForm</name>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>as asked</source>
        <translation>wie angefragt</translation>
    </message>
    <message>
        <source>Tries again</source>
        <translation>Versucht erneut</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Answer tokens</source>
        <translation>Antwort-Token</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Setzt</translation>
    </message>
    <message>
        <source>Time limits</source>
        <translation>Zeitgrenzen</translation>
    </message>
    <message>
        <source>the provider&apos;s</source>
        <translation>wie Anbieter</translation>
    </message>
    <message>
        <source>Connect within</source>
        <translation>Verbinden in</translation>
    </message>
    <message>
        <source>First byte within</source>
        <translation>Erstes Byte in</translation>
    </message>
    <message>
        <source>Silence up to</source>
        <translation>Stille bis zu</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::TeamRows</name>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>The budget is used up</source>
        <translation>Das Budget ist aufgebraucht</translation>
    </message>
    <message>
        <source>Over the share at which it warns</source>
        <translation>Über dem Anteil, bei dem es warnt</translation>
    </message>
    <message>
        <source>Today, of budget</source>
        <translation>Heute, vom Budget</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::TemplatesView</name>
    <message>
        <source>Start empty</source>
        <translation>Leer beginnen</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::TermEditor</name>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Take this condition out</source>
        <translation>Diese Bedingung entfernen</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>several, with commas</source>
        <translation>mehrere, mit Kommas</translation>
    </message>
    <message>
        <source>There is no such field.</source>
        <translation>Dieses Feld gibt es nicht.</translation>
    </message>
    <message>
        <source>At least one value is needed.</source>
        <translation>Mindestens ein Wert ist nötig.</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::TimingWaterfall</name>
    <message>
        <source>, first token %1</source>
        <translation>, erstes Token %1</translation>
    </message>
    <message>
        <source>Timing: %1</source>
        <translation>Zeitverlauf: %1</translation>
    </message>
    <message>
        <source>first token %1</source>
        <translation>erstes Token %1</translation>
    </message>
    <message>
        <source>stream</source>
        <translation>Stream</translation>
    </message>
    <message>
        <source>stream, %1</source>
        <translation>Stream, %1</translation>
    </message>
    <message>
        <source>connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>failed wait</source>
        <translation>Warten, fehlgeschlagen</translation>
    </message>
    <message>
        <source>wait</source>
        <translation>Warten</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::TokenMixCard</name>
    <message>
        <source>Tokens the models wrote, reasoning included; the dearest kind.</source>
        <translation>Token, die die Modelle schrieben, Nachdenken eingeschlossen; die teuerste Art.</translation>
    </message>
    <message>
        <source>Reasoning: %1.</source>
        <translation>Nachdenken: %1.</translation>
    </message>
    <message>
        <source>Token mix</source>
        <translation>Token-Mischung</translation>
    </message>
    <message>
        <source>Cache read</source>
        <translation>Cache gelesen</translation>
    </message>
    <message>
        <source>Prompt tokens the provider read from its prompt cache, for a fraction of the price of fresh input.</source>
        <translation>Prompt-Token, die der Anbieter aus seinem Prompt-Cache las, für einen Bruchteil des Preises neuer Eingabe.</translation>
    </message>
    <message>
        <source>Fresh input</source>
        <translation>Neue Eingabe</translation>
    </message>
    <message>
        <source>Prompt tokens read at the full price: new text, or text no cache knew.</source>
        <translation>Prompt-Token zum vollen Preis: neuer Text, oder Text, den kein Cache kannte.</translation>
    </message>
    <message>
        <source>Cache write</source>
        <translation>Cache geschrieben</translation>
    </message>
    <message>
        <source>Prompt tokens the provider put into its prompt cache for the next request, some for more than fresh input costs.</source>
        <translation>Prompt-Token, die der Anbieter für die nächste Anfrage in seinen Prompt-Cache legte, manche teurer als neue Eingabe.</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Audio, images</source>
        <translation>Audio, Bilder</translation>
    </message>
    <message>
        <source>Tokens of sound and pictures, in and out, at prices of their own.</source>
        <translation>Token von Ton und Bildern, ein und aus, zu eigenen Preisen.</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::TotalsRow</name>
    <message>
        <source>Total: %1</source>
        <translation>Summe: %1</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::TransformForm</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>as asked</source>
        <translation>wie angefragt</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Text before the conversation</source>
        <translation>Text vor der Unterhaltung</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Setzt</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>Führt zu</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::TrayIcon</name>
    <message>
        <source>Gateway on</source>
        <translation>Gateway an</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Open Providers</source>
        <translation>Anbieter öffnen</translation>
    </message>
    <message>
        <source>Open Requests</source>
        <translation>Anfragen öffnen</translation>
    </message>
    <message>
        <source>Open Tollgate</source>
        <translation>Tollgate öffnen</translation>
    </message>
    <message>
        <source>Quit Tollgate</source>
        <translation>Tollgate beenden</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Copy address	%1</source>
        <translation>Adresse kopieren	%1</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::TrialDrawer</name>
    <message>
        <source>Rehearse last hour</source>
        <translation>Letzte Stunde proben</translation>
    </message>
    <message>
        <source>the last hour</source>
        <translation>letzte Stunde</translation>
    </message>
    <message>
        <source>Rehearse last 24 h</source>
        <translation>Letzte 24 h proben</translation>
    </message>
    <message>
        <source>the last 24 hours</source>
        <translation>letzte 24 Stunden</translation>
    </message>
    <message>
        <source>Rehearse last 7 days</source>
        <translation>Letzte 7 Tage proben</translation>
    </message>
    <message>
        <source>the last 7 days</source>
        <translation>letzte 7 Tage</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>Simulieren</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>Proben</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Was wäre, wenn</translation>
    </message>
    <message>
        <source>This cannot be tried.</source>
        <translation>Das lässt sich nicht erproben.</translation>
    </message>
    <message>
        <source>same as logged</source>
        <translation>wie im Protokoll</translation>
    </message>
    <message>
        <source>logged: %1</source>
        <translation>Protokoll: %1</translation>
    </message>
    <message>
        <source>Run shows the way of the request through the draft, step by step with the reason, and what it would cost.</source>
        <translation>Ausführen zeigt den Weg der Anfrage durch den Entwurf, Schritt für Schritt mit Grund, und was sie kosten würde.</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>nothing is sent</source>
        <translation>nichts wird gesendet</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::TrialForm</name>
    <message>
        <source>Request to try</source>
        <translation>Anfrage zum Erproben</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>From the log</source>
        <translation>Aus dem Protokoll</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>Eingefügt</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Request of the log</source>
        <translation>Anfrage des Protokolls</translation>
    </message>
    <message>
        <source>Protocol of the request</source>
        <translation>Protokoll der Anfrage</translation>
    </message>
    <message>
        <source>Body of the request</source>
        <translation>Inhalt der Anfrage</translation>
    </message>
    <message>
        <source>Paste the JSON of a request</source>
        <translation>JSON einer Anfrage einfügen</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Nothing in the log yet</source>
        <translation>Noch nichts im Protokoll</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::TrialSteps</name>
    <message>
        <source>Route: %1</source>
        <translation>Route: %1</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::VolumeStrip</name>
    <message>
        <source>Requests over time</source>
        <translation>Anfragen über die Zeit</translation>
    </message>
    <message>
        <source>Left and Right choose a time, Enter shows its requests</source>
        <translation>Links und Rechts wählen eine Zeit, Eingabe zeigt ihre Anfragen</translation>
    </message>
    <message>
        <source>%1: %2 requests</source>
        <translation>%1: %2 Anfragen</translation>
    </message>
    <message>
        <source>%1, %2 errors</source>
        <translation>%1, %2 Fehler</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::WeightEditor</name>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>Führt zu</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::WhatIf</name>
    <message>
        <source>429</source>
        <translation>429</translation>
    </message>
    <message>
        <source>529</source>
        <translation>529</translation>
    </message>
    <message>
        <source>500</source>
        <translation>500</translation>
    </message>
    <message>
        <source>nothing, it is down</source>
        <translation>nichts, er ist ausgefallen</translation>
    </message>
    <message>
        <source>nothing in time</source>
        <translation>nichts rechtzeitig</translation>
    </message>
    <message>
        <source>401, key rejected</source>
        <translation>401, Schlüssel abgelehnt</translation>
    </message>
    <message>
        <source>What %1 answers</source>
        <translation>Was %1 antwortet</translation>
    </message>
    <message>
        <source>%1 answers</source>
        <translation>%1 antwortet</translation>
    </message>
    <message>
        <source>%1 is used up</source>
        <translation>%1 ist verbraucht</translation>
    </message>
    <message>
        <source>Day of the week</source>
        <translation>Wochentag</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>It is</source>
        <translation>Es ist</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>Zugangsschlüssel</translation>
    </message>
    <message>
        <source>It comes with the key</source>
        <translation>Sie kommt mit dem Schlüssel</translation>
    </message>
    <message>
        <source>Tokens of the prompt</source>
        <translation>Tokens des Prompts</translation>
    </message>
    <message>
        <source>Its prompt has tokens:</source>
        <translation>Ihr Prompt hat Tokens:</translation>
    </message>
</context>
<context>
    <name>tollgate::ui::ZoomControl</name>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Zoom to 100 %</source>
        <translation>Auf 100 % zoomen</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
</TS>
