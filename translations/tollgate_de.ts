<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>tollgate::bridge</name>
    <message>
        <source>--listen takes an address of this computer and a port, such as 127.0.0.1:8655, not %1</source>
        <translation>--listen verlangt eine Adresse dieses Rechners und einen Port, etwa 127.0.0.1:8655, nicht %1</translation>
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
    <name>tollgate::bridge::Providers</name>
    <message>
        <source>There is no provider &quot;%1&quot;.</source>
        <translation>Es gibt keinen Anbieter „%1“.</translation>
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
</context>
</TS>
